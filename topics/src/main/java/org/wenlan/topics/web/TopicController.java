package org.wenlan.topics.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.topics.Delivery;
import org.wenlan.topics.DeliveryMessage;
import org.wenlan.topics.Feedback;
import org.wenlan.topics.ItemState;
import org.wenlan.topics.Precision;
import org.wenlan.topics.ReaderDraft;
import org.wenlan.topics.Subscription;
import org.wenlan.topics.Topic;
import org.wenlan.topics.TopicDraft;
import org.wenlan.topics.TopicItem;
import org.wenlan.topics.TopicRefusedException;
import org.wenlan.topics.TopicRun;
import org.wenlan.topics.TopicService;
import org.wenlan.topics.TopicStatus;
import org.wenlan.topics.UnknownTopicException;
import tools.jackson.databind.JsonNode;

/** Saved topics over REST, for librarians; fields are those of the form, see {@link TopicDraft}. */
@RestController
@RequestMapping("/api/v1/topics")
class TopicController {

  private static final int MOST_ITEMS = 500;

  private final TopicService topics;

  TopicController(TopicService topics) {
    this.topics = topics;
  }

  @GetMapping
  List<TopicView> list() {
    return topics.list().stream().map(TopicView::of).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  TopicView create(@RequestBody JsonNode fields, HttpServletRequest request) {
    return TopicView.of(topics.create(draft(fields), account(request)));
  }

  @GetMapping("/{id}")
  Map<String, Object> one(@PathVariable String id) {
    Topic topic = known(id);
    Precision precision = topics.precision(id);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("topic", TopicView.of(topic));
    view.put("items", topics.counts(id));
    view.put("runs", topics.runs(id));
    view.put("deliveries", topics.deliveries(id));
    view.put("judged", precision.judged());
    precision.value().ifPresent(value -> view.put("precision", value));
    topics.mailProblem().ifPresent(problem -> view.put("mailProblem", problem));
    return view;
  }

  @PutMapping("/{id}")
  TopicView update(
      @PathVariable String id, @RequestBody JsonNode fields, HttpServletRequest request) {
    return TopicView.of(topics.update(id, draft(fields), account(request)));
  }

  @PostMapping("/{id}/status")
  TopicView move(@PathVariable String id, @RequestBody JsonNode body, HttpServletRequest request) {
    TopicStatus to = choice(TopicStatus.class, body.path("status").asString(""));
    return TopicView.of(topics.move(id, to, account(request)));
  }

  @GetMapping("/{id}/readers")
  List<Subscription> readers(@PathVariable String id) {
    known(id);
    return topics.subscriptions(id);
  }

  @PostMapping("/{id}/readers")
  @ResponseStatus(HttpStatus.CREATED)
  Subscription subscribe(
      @PathVariable String id, @RequestBody JsonNode body, HttpServletRequest request) {
    ReaderDraft reader =
        new ReaderDraft(
            body.path("name").asString(""),
            body.path("account").asString(""),
            body.path("unit").asString(""),
            body.path("unitType").asString(""),
            body.path("email").asString(""),
            body.path("clearance").asString(""),
            body.path("consent").asBoolean(false),
            body.path("noteWhenEmpty").asBoolean(false));
    return topics.subscribe(id, reader, account(request));
  }

  @PostMapping("/{id}/runs")
  TopicRun run(@PathVariable String id, HttpServletRequest request) {
    return topics.run(id, account(request));
  }

  @GetMapping("/{id}/items")
  List<TopicItem> items(
      @PathVariable String id,
      @RequestParam(defaultValue = "CANDIDATE") String state,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "100") int size) {
    known(id);
    return topics.items(
        id, choice(ItemState.class, state), Math.max(0, from), Math.clamp(size, 1, MOST_ITEMS));
  }

  /** Decides on the items named, or on everything that waits if {@code items} is {@code "all"}. */
  @PostMapping("/{id}/decisions")
  Map<String, Integer> decide(
      @PathVariable String id, @RequestBody JsonNode body, HttpServletRequest request) {
    ItemState to = choice(ItemState.class, body.path("state").asString(""));
    String reason = body.path("reason").asString("");
    JsonNode which = body.path("items");
    int changed =
        which.isArray()
            ? topics.decide(
                id,
                StreamSupport.stream(which.spliterator(), false)
                    .map(node -> node.asLong(0))
                    .toList(),
                to,
                reason,
                account(request))
            : topics.decideAll(id, to, reason, account(request));
    return Map.of("changed", changed);
  }

  @PostMapping("/{id}/deliveries")
  List<Delivery> dispatch(@PathVariable String id, HttpServletRequest request) {
    return topics.dispatch(id, account(request));
  }

  @GetMapping("/{id}/deliveries/{number}")
  DeliveryView delivery(@PathVariable String id, @PathVariable int number) {
    Delivery delivery =
        topics
            .delivery(id, number)
            .orElseThrow(() -> new UnknownTopicException("没有第 %d 期".formatted(number)));
    return new DeliveryView(
        delivery, topics.itemsOf(delivery), topics.messages(delivery), topics.feedback(delivery));
  }

  /** A delivery with everything about it. */
  record DeliveryView(
      Delivery delivery,
      List<TopicItem> items,
      List<DeliveryMessage> messages,
      List<Feedback> feedback) {}

  private Topic known(String id) {
    return topics.find(id).orElseThrow(() -> new UnknownTopicException("没有这个专题：" + id));
  }

  private static TopicDraft draft(JsonNode fields) {
    return new TopicDraft(
        name -> {
          JsonNode value = fields.path(name);
          return value.isMissingNode() || value.isNull()
              ? null
              : value.isArray()
                  ? StreamSupport.stream(value.spliterator(), false)
                      .map(one -> one.asString(""))
                      .toArray(String[]::new)
                  : new String[] {value.asString("")};
        });
  }

  private static <E extends Enum<E>> E choice(Class<E> kind, String name) {
    try {
      return Enum.valueOf(kind, name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new TopicRefusedException("只能是 " + Arrays.toString(kind.getEnumConstants()));
    }
  }

  private static String account(HttpServletRequest request) {
    Principal principal = request.getUserPrincipal();
    if (principal == null) {
      throw new IllegalStateException("the security chain lets nobody in without an account");
    }
    return principal.getName();
  }
}
