package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wenlan.topics.Delivery;
import org.wenlan.topics.Entry;
import org.wenlan.topics.Feedback;
import org.wenlan.topics.ItemState;
import org.wenlan.topics.MessageState;
import org.wenlan.topics.Topic;
import org.wenlan.topics.TopicItem;
import org.wenlan.topics.TopicRefusedException;
import org.wenlan.topics.TopicService;

/** What is new of a topic on its way to readers: the list to choose from, and what was sent. */
@Controller
class TopicIssuesPageController {

  private static final int SIZE = 50;

  private final TopicService topics;

  TopicIssuesPageController(TopicService topics) {
    this.topics = topics;
  }

  /** An item with what it says now; withdrawn if it says nothing any more. */
  public record Row(TopicItem item, boolean there, String reference, String passage, String line) {}

  /** A delivery's mail to one reader. */
  public record MessageRow(
      String reader,
      String email,
      String state,
      int attempts,
      String error,
      String sent,
      String answered,
      int withheld,
      String id,
      boolean failed) {}

  @GetMapping("/topics/{id}/candidates")
  String candidates(
      @PathVariable String id,
      @RequestParam(defaultValue = "CANDIDATE") ItemState state,
      @RequestParam(defaultValue = "0") int from,
      Model model) {
    Topic topic = known(id);
    Map<ItemState, Integer> counts = topics.counts(id);
    int total = counts.getOrDefault(state, 0);
    int first = Math.clamp(from, 0, Math.max(0, total - 1)) / SIZE * SIZE;
    model.addAttribute("topic", topic);
    model.addAttribute("state", state);
    model.addAttribute("counts", counts);
    model.addAttribute("states", ItemState.values());
    model.addAttribute("rows", rows(topic, topics.items(id, state, first, SIZE)));
    model.addAttribute("total", total);
    model.addAttribute("from", first);
    model.addAttribute("previous", first - SIZE);
    model.addAttribute("next", first + SIZE < total ? first + SIZE : -1);
    model.addAttribute(
        "open",
        state == ItemState.CANDIDATE || state == ItemState.SELECTED || state == ItemState.REJECTED);
    return "topic-candidates";
  }

  private List<Row> rows(Topic topic, List<TopicItem> items) {
    Map<Long, Entry> now =
        topics.entries(topic, items).stream()
            .collect(Collectors.toMap(Entry::item, Function.identity()));
    return items.stream()
        .map(
            item -> {
              Entry entry = now.get(item.id());
              return entry == null
                  ? new Row(item, false, item.title(), "", "已从馆藏撤下")
                  : new Row(
                      item, true, entry.reference(), entry.passage().orElse(""), entry.line());
            })
        .toList();
  }

  @PostMapping("/topics/{id}/candidates")
  String decide(
      @PathVariable String id,
      @RequestParam ItemState state,
      @RequestParam(defaultValue = "") String act,
      @RequestParam(defaultValue = "") List<Long> items,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes flash) {
    known(id);
    String account = Viewer.of(request).name().orElseThrow();
    flash.addFlashAttribute("reason", reason);
    try {
      int changed =
          switch (act) {
            case "select" -> topics.decide(id, items, ItemState.SELECTED, "", account);
            case "reject" -> topics.decide(id, items, ItemState.REJECTED, reason, account);
            case "back" -> topics.decide(id, items, ItemState.CANDIDATE, "", account);
            case "selectAll" -> topics.decideAll(id, ItemState.SELECTED, "", account);
            default -> throw new TopicRefusedException("请选择选用或剔除");
          };
      flash.addFlashAttribute("notice", "已处理 %d 条。".formatted(changed));
    } catch (TopicRefusedException refusal) {
      flash.addFlashAttribute("refusal", refusal.getMessage());
    }
    return "redirect:/topics/" + id + "/candidates?state=" + state;
  }

  @GetMapping("/topics/{id}/deliveries/{number}")
  String delivery(@PathVariable String id, @PathVariable int number, Model model) {
    Topic topic = known(id);
    Delivery delivery = known(id, number);
    model.addAttribute("topic", topic);
    model.addAttribute("delivery", delivery);
    model.addAttribute("at", BeijingTime.of(delivery.createdAt()));
    model.addAttribute("rows", rows(topic, topics.itemsOf(delivery)));
    model.addAttribute(
        "feedback",
        topics.feedback(delivery).stream().collect(Collectors.groupingBy(Feedback::item)));
    model.addAttribute(
        "messages",
        topics.messages(delivery).stream()
            .map(
                one ->
                    new MessageRow(
                        one.readerName(),
                        one.email(),
                        one.state().label(),
                        one.attempts(),
                        one.lastError(),
                        BeijingTime.of(one.sentAt()),
                        BeijingTime.of(one.openedAt()),
                        one.withheld(),
                        one.id(),
                        one.state() == MessageState.FAILED))
            .toList());
    model.addAttribute("mailProblem", topics.mailProblem().orElse(""));
    return "topic-delivery";
  }

  @PostMapping("/topics/{id}/deliveries/{number}/retry")
  String retry(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam String message,
      HttpServletRequest request,
      RedirectAttributes flash) {
    known(id, number);
    try {
      topics.retry(id, message, Viewer.of(request).name().orElseThrow());
      flash.addFlashAttribute("notice", "已放回发件箱，稍后重发。");
    } catch (TopicRefusedException refusal) {
      flash.addFlashAttribute("refusal", refusal.getMessage());
    }
    return "redirect:/topics/%s/deliveries/%d".formatted(id, number);
  }

  private Topic known(String id) {
    return topics.find(id).orElseThrow(() -> new PageNotFoundException("没有这个专题。"));
  }

  private Delivery known(String id, int number) {
    return topics
        .delivery(id, number)
        .orElseThrow(() -> new PageNotFoundException("这个专题没有第 %d 期。".formatted(number)));
  }
}
