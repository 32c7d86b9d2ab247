package org.wenlan.topics;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.topics.delivery.Dispatcher;
import org.wenlan.topics.delivery.EditionReader;
import org.wenlan.topics.delivery.Outbox;
import org.wenlan.topics.run.TopicRunner;

/** Saved topics over the registry. */
final class RegisteredTopicService implements TopicService {

  private static final int MOST_DELIVERIES = 200;

  private final Registers registers;
  private final TopicLifecycle lifecycle;
  private final ReaderDesk desk;
  private final TopicRunner runner;
  private final Dispatcher dispatcher;
  private final EditionReader reader;
  private final Outbox outbox;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  /**
   * @param transactions each one new
   */
  RegisteredTopicService(
      Registers registers,
      TopicRunner runner,
      Dispatcher dispatcher,
      EditionReader reader,
      Outbox outbox,
      TransactionOperations transactions,
      InstantSource clock) {
    this.registers = registers;
    this.lifecycle = new TopicLifecycle(registers, runner, transactions, clock);
    this.desk = new ReaderDesk(registers, transactions, clock);
    this.runner = runner;
    this.dispatcher = dispatcher;
    this.reader = reader;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Topic create(TopicDraft draft, String librarian) {
    return lifecycle.create(draft, librarian);
  }

  @Override
  public Topic update(String topic, TopicDraft draft, String librarian) {
    return lifecycle.update(topic, draft, librarian);
  }

  @Override
  public Topic move(String topic, TopicStatus to, String librarian) {
    return lifecycle.move(topic, to, librarian);
  }

  @Override
  public List<Topic> list() {
    return registers.topics().list();
  }

  @Override
  public Optional<Topic> find(String topic) {
    return registers.topics().find(topic);
  }

  @Override
  public Subscription subscribe(String topic, ReaderDraft draft, String librarian) {
    return desk.subscribe(lifecycle.known(topic), draft, librarian);
  }

  @Override
  public void unsubscribe(String topic, String readerId, String actor) {
    desk.unsubscribe(topic, readerId, actor);
  }

  @Override
  public void renewFeed(String topic, String readerId, String actor) {
    desk.renewFeed(topic, readerId, actor);
  }

  @Override
  public List<Subscription> subscriptions(String topic) {
    return registers.subscriptions().of(topic);
  }

  @Override
  public TopicRun run(String id, String librarian) {
    Topic topic = lifecycle.known(id);
    if (topic.status() != TopicStatus.ACTIVE) {
      throw new TopicRefusedException("专题尚未启动或已暂停，请先启动");
    }
    TopicRun run = runner.run(topic, RunCause.MANUAL, topic.nextRunAt());
    transactions.executeWithoutResult(
        status -> record(id, librarian, "检索", "新增 %d 篇".formatted(run.fresh())));
    if (topic.profile().sendAtOnce()) {
      dispatcher.atOnce(topic);
    }
    return run;
  }

  @Override
  public List<TopicRun> runs(String topic) {
    return registers.runs().of(topic);
  }

  @Override
  public Map<ItemState, Integer> counts(String topic) {
    return registers.items().counts(topic);
  }

  @Override
  public List<TopicItem> items(String topic, ItemState state, int from, int size) {
    return registers.items().in(topic, state, from, size);
  }

  @Override
  public List<Entry> entries(Topic topic, List<TopicItem> items) {
    return reader.entries(topic.profile(), items);
  }

  @Override
  public int decide(String topic, List<Long> items, ItemState to, String reason, String by) {
    requireDecision(to, reason);
    lifecycle.known(topic);
    if (items.isEmpty()) {
      throw new TopicRefusedException("请先勾选条目");
    }
    Integer changed =
        transactions.execute(status -> registers.items().decide(topic, items, to, reason, by));
    return changed == null ? 0 : changed;
  }

  @Override
  public int decideAll(String topic, ItemState to, String reason, String by) {
    requireDecision(to, reason);
    lifecycle.known(topic);
    Integer changed =
        transactions.execute(status -> registers.items().decideAll(topic, to, reason, by));
    return changed == null ? 0 : changed;
  }

  private static void requireDecision(ItemState to, String reason) {
    if (to != ItemState.SELECTED && to != ItemState.REJECTED && to != ItemState.CANDIDATE) {
      throw new TopicRefusedException("只能选用、剔除或退回待选");
    }
    if (to == ItemState.REJECTED && reason.isBlank()) {
      throw new TopicRefusedException("剔除须写明理由");
    }
    if (reason.length() > 500) {
      throw new TopicRefusedException("理由最多 500 字");
    }
  }

  @Override
  public List<Delivery> dispatch(String topic, String librarian) {
    return dispatcher.confirmed(lifecycle.known(topic), librarian);
  }

  @Override
  public List<Delivery> deliveries(String topic) {
    return registers.deliveries().of(topic, MOST_DELIVERIES);
  }

  @Override
  public Optional<Delivery> delivery(String topic, int number) {
    return registers.deliveries().of(topic, Integer.MAX_VALUE).stream()
        .filter(one -> one.number() == number)
        .findFirst();
  }

  @Override
  public List<TopicItem> itemsOf(Delivery delivery) {
    return registers.items().of(delivery.id());
  }

  @Override
  public List<DeliveryMessage> messages(Delivery delivery) {
    return registers.deliveries().messages(delivery.id());
  }

  @Override
  public void retry(String topic, String message, String librarian) {
    Boolean again =
        transactions.execute(
            status -> registers.deliveries().retry(topic, message, clock.instant()));
    if (!Boolean.TRUE.equals(again)) {
      throw new TopicRefusedException("这封邮件不在“未能送达”之列");
    }
    transactions.executeWithoutResult(status -> record(topic, librarian, "重发", ""));
  }

  @Override
  public List<Feedback> feedback(Delivery delivery) {
    return registers.feedback().of(delivery.id());
  }

  @Override
  public Precision precision(String topic) {
    return registers.feedback().precision(topic);
  }

  @Override
  public List<TopicEvent> events(String topic) {
    return registers.topics().events(topic);
  }

  @Override
  public Optional<String> mailProblem() {
    return outbox.problem();
  }

  private void record(String topic, String actor, String what, String detail) {
    registers.topics().record(topic, clock.instant(), actor, what, detail);
  }
}
