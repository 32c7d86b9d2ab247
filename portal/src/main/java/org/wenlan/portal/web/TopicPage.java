package org.wenlan.portal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wenlan.topics.Delivery;
import org.wenlan.topics.ItemState;
import org.wenlan.topics.Precision;
import org.wenlan.topics.Subscription;
import org.wenlan.topics.Topic;
import org.wenlan.topics.TopicEvent;
import org.wenlan.topics.TopicProfile;
import org.wenlan.topics.TopicRun;
import org.wenlan.topics.TopicService;
import org.wenlan.topics.TopicStatus;

/**
 * A topic as its page shows it (专题页).
 *
 * @param topic the topic
 * @param record its profile, label and value
 * @param steps states it may go to now
 * @param counts items, by label of their state
 * @param candidates items that wait for a decision
 * @param selected items that wait to be sent
 * @param noteDue whether the note that there is nothing new waits to be sent
 * @param readers who gets it
 * @param runs searches
 * @param deliveries what was sent
 * @param precision as printed
 * @param advice to revise the profile, or blank
 * @param events what happened
 * @param mailProblem what keeps mails from being sent, or blank
 */
public record TopicPage(
    Topic topic,
    Map<String, String> record,
    List<Step> steps,
    Map<String, Integer> counts,
    int candidates,
    int selected,
    boolean noteDue,
    List<ReaderLine> readers,
    List<RunLine> runs,
    List<DeliveryLine> deliveries,
    String precision,
    String advice,
    List<EventLine> events,
    String mailProblem) {

  /** A state the topic may go to, with the words of its button. */
  public record Step(TopicStatus to, String words) {}

  /** Somebody who gets the topic. */
  public record ReaderLine(Subscription subscription, String since, String until) {}

  /** A search. */
  public record RunLine(TopicRun run, String at) {}

  /** A delivery. */
  public record DeliveryLine(Delivery delivery, String at) {}

  /** Something that happened. */
  public record EventLine(TopicEvent event, String at) {}

  static TopicPage of(Topic topic, TopicService service, double leastPrecision) {
    String id = topic.id();
    Map<ItemState, Integer> counts = service.counts(id);
    List<TopicRun> runs = service.runs(id);
    Precision precision = service.precision(id);
    return new TopicPage(
        topic,
        record(topic),
        topic.status().next().stream().map(to -> new Step(to, words(topic, to))).toList(),
        counts.entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().label(),
                    Map.Entry::getValue,
                    (a, b) -> a,
                    LinkedHashMap::new)),
        counts.getOrDefault(ItemState.CANDIDATE, 0),
        counts.getOrDefault(ItemState.SELECTED, 0),
        runs.stream().anyMatch(TopicRun::noteDue),
        service.subscriptions(id).stream().map(TopicPage::line).toList(),
        runs.stream().map(run -> new RunLine(run, BeijingTime.of(run.startedAt()))).toList(),
        service.deliveries(id).stream()
            .map(one -> new DeliveryLine(one, BeijingTime.of(one.createdAt())))
            .toList(),
        printed(precision),
        precision.isBelow(leastPrecision)
            ? "查准率低于 %.0f%%，建议与用户商议，修改检索式或收录范围。".formatted(leastPrecision * 100)
            : "",
        service.events(id).stream()
            .map(event -> new EventLine(event, BeijingTime.of(event.at())))
            .toList(),
        service.mailProblem().orElse(""));
  }

  private static ReaderLine line(Subscription one) {
    return new ReaderLine(
        one, BeijingTime.of(one.subscribedAt()), BeijingTime.of(one.unsubscribedAt()));
  }

  static String printed(Precision precision) {
    if (precision.judged() == 0) {
      return "尚无反馈";
    }
    return "%.0f%%（相关 %d，部分相关 %d，不相关 %d）"
        .formatted(
            precision.value().orElse(0) * 100,
            precision.relevant(),
            precision.partly(),
            precision.not());
  }

  private static String words(Topic topic, TopicStatus to) {
    return switch (to) {
      case DRAFT -> "退回草拟";
      case CONFIRMED -> "用户已确认";
      case ACTIVE -> topic.status() == TopicStatus.PAUSED ? "恢复服务" : "启动服务";
      case PAUSED -> "暂停";
      case ENDED -> "结束服务";
    };
  }

  private static Map<String, String> record(Topic topic) {
    TopicProfile profile = topic.profile();
    Map<String, String> record = new LinkedHashMap<>();
    record.put("状态", topic.status().label());
    record.put("检索式", profile.question().text());
    List<String> filters = new ArrayList<>();
    profile
        .filters()
        .forEach(
            (facet, values) ->
                values.forEach(
                    value -> filters.add(facet.label() + "：" + TopicForm.label(facet, value))));
    put(record, "限定", filters.stream().sorted().collect(Collectors.joining("；")));
    put(record, "文献日期", profile.dateFrom().map(day -> day + " 以后").orElse(""));
    put(record, "说明", profile.description());
    put(record, "用途", profile.purpose());
    put(record, "收录范围", profile.inclusion());
    put(record, "不收范围", profile.exclusion());
    record.put("频率", profile.frequency().label() + "，" + profile.deliveryAt());
    record.put("每期至多", profile.maxItems() + " 篇，超出的分期寄出");
    record.put("产品形式", profile.output().label());
    record.put(
        "服务期", profile.startAt() + " 至 " + profile.endAt().map(Object::toString).orElse("另行通知"));
    record.put("首期", profile.retrospective() ? "含馆藏已有文献" : "只送此后新入库的文献");
    record.put("寄出", profile.sendAtOnce() ? "检索后即寄，不经馆员" : "馆员逐期确认");
    record.put("负责馆员", topic.owner());
    put(record, "上次检索", BeijingTime.of(topic.lastRunAt()));
    put(record, "下次检索", BeijingTime.of(topic.nextRunAt()));
    return record;
  }

  private static void put(Map<String, String> record, String label, String value) {
    Optional.of(value).filter(words -> !words.isBlank()).ifPresent(w -> record.put(label, w));
  }
}
