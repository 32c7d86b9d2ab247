package org.wenlan.topics.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.topics.Delivery;
import org.wenlan.topics.ItemState;
import org.wenlan.topics.Subscription;
import org.wenlan.topics.Topic;
import org.wenlan.topics.TopicItem;
import org.wenlan.topics.TopicRefusedException;
import org.wenlan.topics.UnitType;
import org.wenlan.topics.register.DeliveryRegister;
import org.wenlan.topics.register.ItemRegister;
import org.wenlan.topics.register.RunRegister;
import org.wenlan.topics.register.SubscriptionRegister;
import org.wenlan.topics.register.TopicRegister;

/**
 * Makes deliveries of what was selected (出刊): items, numbers and outbox in one transaction. An item
 * is selected once and then delivered; so two who confirm at the same time make one delivery.
 */
public final class Dispatcher {

  /** Who confirms where the topic sends at once. */
  public static final String AUTOMATIC = "自动";

  private final TopicRegister topics;
  private final SubscriptionRegister subscriptions;
  private final RunRegister runs;
  private final ItemRegister items;
  private final DeliveryRegister deliveries;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  /** Over the registers. */
  public Dispatcher(
      TopicRegister topics,
      SubscriptionRegister subscriptions,
      RunRegister runs,
      ItemRegister items,
      DeliveryRegister deliveries,
      TransactionOperations transactions,
      InstantSource clock) {
    this.topics = topics;
    this.subscriptions = subscriptions;
    this.runs = runs;
    this.items = items;
    this.deliveries = deliveries;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Sends out what a librarian selected, or the note that there is nothing new.
   *
   * @throws TopicRefusedException if there is nothing to send, or nobody to send it to
   */
  public synchronized List<Delivery> confirmed(Topic topic, String librarian) {
    List<Subscription> to = holding(topic);
    if (to.isEmpty()) {
      throw new TopicRefusedException("还没有收件人，请先在专题页登记");
    }
    return made(topic, librarian, to);
  }

  /** Sends out everything that waits for a decision, without one; not to an office. */
  public synchronized List<Delivery> atOnce(Topic topic) {
    List<Subscription> to = holding(topic);
    if (to.isEmpty() || to.stream().anyMatch(one -> one.reader().unitType() == UnitType.GOV)) {
      return List.of();
    }
    transactions.executeWithoutResult(
        status -> items.decideAll(topic.id(), ItemState.SELECTED, "", AUTOMATIC));
    boolean something =
        !items.in(topic.id(), ItemState.SELECTED, 0, 1).isEmpty() || runs.noteDue(topic.id());
    return something ? made(topic, AUTOMATIC, to) : List.of();
  }

  private List<Subscription> holding(Topic topic) {
    return subscriptions.of(topic.id()).stream().filter(Subscription::holds).toList();
  }

  private List<Delivery> made(Topic topic, String by, List<Subscription> to) {
    List<Delivery> made =
        transactions.execute(
            status -> {
              List<TopicItem> selected =
                  items.in(topic.id(), ItemState.SELECTED, 0, Integer.MAX_VALUE);
              List<Delivery> all = new ArrayList<>();
              for (int from = 0; from < selected.size(); from += topic.profile().maxItems()) {
                int end = Math.min(from + topic.profile().maxItems(), selected.size());
                all.add(deliver(topic, selected.subList(from, end), by, to));
              }
              if (all.isEmpty() && runs.noteDue(topic.id())) {
                List<Subscription> asked = to.stream().filter(Subscription::noteWhenEmpty).toList();
                all.add(deliver(topic, List.of(), by, asked));
              }
              runs.noteDone(topic.id());
              return all;
            });
    if (made == null || made.isEmpty()) {
      throw new TopicRefusedException("没有选用的条目，请先在候选清单中选用");
    }
    return made;
  }

  private Delivery deliver(
      Topic topic, List<TopicItem> selected, String by, List<Subscription> to) {
    Instant now = clock.instant();
    Delivery delivery =
        new Delivery(
            UUID.randomUUID().toString(),
            topic.id(),
            deliveries.nextNumber(topic.id()),
            selected.size(),
            now,
            by);
    deliveries.insert(delivery);
    int taken = items.deliver(selected.stream().map(TopicItem::id).toList(), delivery.id());
    if (taken != selected.size()) {
      throw new TopicRefusedException("所选条目刚才已由他人寄出或改动，请刷新后再试");
    }
    to.forEach(
        one ->
            deliveries.post(UUID.randomUUID().toString(), delivery.id(), one.reader().id(), now));
    topics.record(
        topic.id(),
        now,
        by,
        "寄出",
        "第%d期，%d 篇，收件人 %d".formatted(delivery.number(), selected.size(), to.size()));
    return delivery;
  }
}
