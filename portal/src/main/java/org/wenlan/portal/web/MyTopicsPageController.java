package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wenlan.topics.Entry;
import org.wenlan.topics.Feedback;
import org.wenlan.topics.ReaderService;
import org.wenlan.topics.ReaderService.Received;
import org.wenlan.topics.Relevance;
import org.wenlan.topics.Subscription;
import org.wenlan.topics.TopicRefusedException;
import org.wenlan.topics.TopicService;

/**
 * Saved topics, as readers have them: signed in, or by the links of a mail. A link is only followed
 * by opening it; whatever it offers is done by a button.
 */
@Controller
class MyTopicsPageController {

  private final ReaderService readers;
  private final TopicService topics;

  MyTopicsPageController(ReaderService readers, TopicService topics) {
    this.readers = readers;
    this.topics = topics;
  }

  /** A subscription with what came of it. */
  public record Mine(Subscription subscription, String feed, List<Issue> issues) {}

  /** A delivery, with the way to it. */
  public record Issue(int number, int items, String at, String token) {}

  @GetMapping("/topics/mine")
  String mine(HttpServletRequest request, Model model) {
    model.addAttribute(
        "subscriptions",
        readers.subscriptions(Viewer.of(request).name().orElseThrow()).stream()
            .map(
                one ->
                    new Mine(
                        one,
                        one.holds() ? readers.feedAddress(one) : "",
                        readers.received(one).stream().map(MyTopicsPageController::issue).toList()))
            .toList());
    return "topics-mine";
  }

  private static Issue issue(Received received) {
    return new Issue(
        received.delivery().number(),
        received.delivery().items(),
        BeijingTime.of(received.delivery().createdAt()),
        received.token());
  }

  @PostMapping("/topics/mine/{topic}/unsubscribe")
  String stop(@PathVariable String topic, HttpServletRequest request, RedirectAttributes flash) {
    readers.unsubscribe(own(topic, request));
    flash.addFlashAttribute("notice", "已退订，不再寄送。");
    return "redirect:/topics/mine";
  }

  @PostMapping("/topics/mine/{topic}/feed")
  String renew(@PathVariable String topic, HttpServletRequest request, RedirectAttributes flash) {
    Subscription own = own(topic, request);
    topics.renewFeed(topic, own.reader().id(), own.reader().name());
    flash.addFlashAttribute("notice", "已换新的订阅地址，原地址作废。");
    return "redirect:/topics/mine";
  }

  private Subscription own(String topic, HttpServletRequest request) {
    return readers.subscriptions(Viewer.of(request).name().orElseThrow()).stream()
        .filter(one -> one.topic().equals(topic))
        .findFirst()
        .orElseThrow(() -> new PageNotFoundException("您没有订阅这个专题。"));
  }

  @GetMapping("/sdi/d/{token}")
  String delivery(@PathVariable String token, Model model) {
    Received received = received(token);
    List<Entry> entries = readers.entries(received);
    Map<Long, Feedback> said = readers.feedback(received);
    model.addAttribute("received", received);
    model.addAttribute("at", BeijingTime.of(received.delivery().createdAt()));
    model.addAttribute("entries", entries);
    model.addAttribute("said", said);
    model.addAttribute("relevances", Relevance.values());
    return "sdi";
  }

  @PostMapping("/sdi/d/{token}")
  String answer(
      @PathVariable String token,
      @RequestParam long item,
      @RequestParam(defaultValue = "") String relevance,
      @RequestParam(defaultValue = "false") boolean useful,
      @RequestParam(defaultValue = "false") boolean used,
      @RequestParam(defaultValue = "") String remark,
      RedirectAttributes flash) {
    Received received = received(token);
    try {
      if (List.of(Relevance.values()).stream().noneMatch(one -> one.name().equals(relevance))) {
        throw new TopicRefusedException("请先选相关、部分相关或不相关");
      }
      readers.answer(received, item, Relevance.valueOf(relevance), useful, used, remark);
      flash.addFlashAttribute("notice", "谢谢，已记下。");
    } catch (TopicRefusedException refusal) {
      flash.addFlashAttribute("refusal", refusal.getMessage());
    }
    return "redirect:/sdi/d/" + received.token() + "#i" + item;
  }

  private Received received(String token) {
    return readers.received(token).orElseThrow(MyTopicsPageController::noLink);
  }

  @GetMapping("/sdi/unsubscribe/{token}")
  String ask(@PathVariable String token, Model model) {
    model.addAttribute(
        "subscription", readers.subscription(token).orElseThrow(MyTopicsPageController::noLink));
    model.addAttribute("token", token);
    return "unsubscribe";
  }

  /**
   * The button of the page, and the one click of a mail program (RFC 8058), which has no session.
   */
  @PostMapping("/sdi/unsubscribe/{token}")
  String unsubscribe(@PathVariable String token, Model model) {
    Subscription subscription =
        readers.subscription(token).orElseThrow(MyTopicsPageController::noLink);
    readers.unsubscribe(subscription);
    model.addAttribute(
        "subscription", readers.subscription(token).orElseThrow(MyTopicsPageController::noLink));
    model.addAttribute("token", token);
    return "unsubscribe";
  }

  private static PageNotFoundException noLink() {
    return new PageNotFoundException("这个链接无效。请从邮件里完整复制链接，或向负责馆员索取。");
  }
}
