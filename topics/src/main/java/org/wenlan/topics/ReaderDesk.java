package org.wenlan.topics;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/** Who gets a topic, and who no longer does (收件人登记). */
final class ReaderDesk {

  private final Registers registers;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  /**
   * @param transactions each one new
   */
  ReaderDesk(Registers registers, TransactionOperations transactions, InstantSource clock) {
    this.registers = registers;
    this.transactions = transactions;
    this.clock = clock;
  }

  Subscription subscribe(Topic topic, ReaderDraft draft, String librarian) {
    if (topic.status() == TopicStatus.ENDED) {
      throw new TopicRefusedException("已结束的专题不再登记收件人");
    }
    if (topic.profile().sendAtOnce() && draft.type() == UnitType.GOV) {
      throw new TopicRefusedException("本专题不经馆员确认即寄出，不能登记政府机关用户；请先改为逐期确认");
    }
    String id =
        registers.subscriptions().readerOf(draft.email()).orElse(UUID.randomUUID().toString());
    Reader reader =
        new Reader(
            id,
            draft.name(),
            Optional.of(draft.account()).filter(name -> !name.isEmpty()),
            draft.unit(),
            draft.type(),
            draft.email(),
            draft.level(),
            clock.instant());
    transactions.executeWithoutResult(
        status -> {
          registers.subscriptions().put(reader);
          registers
              .subscriptions()
              .subscribe(topic.id(), id, draft.noteWhenEmpty(), clock.instant());
          record(topic.id(), librarian, "登记收件人", draft.name());
        });
    return registers.subscriptions().find(topic.id(), id).orElseThrow();
  }

  void unsubscribe(String topic, String reader, String actor) {
    transactions.executeWithoutResult(
        status -> {
          if (registers.subscriptions().unsubscribe(topic, reader, clock.instant())) {
            registers.deliveries().cancel(topic, reader, "收件人已退订");
            record(topic, actor, "退订", name(topic, reader));
          }
        });
  }

  void renewFeed(String topic, String reader, String actor) {
    transactions.executeWithoutResult(
        status -> {
          if (registers.subscriptions().renewFeed(topic, reader)) {
            record(topic, actor, "更换订阅地址", name(topic, reader));
          }
        });
  }

  private String name(String topic, String reader) {
    return registers.subscriptions().find(topic, reader).map(one -> one.reader().name()).orElse("");
  }

  private void record(String topic, String actor, String what, String detail) {
    registers.topics().record(topic, clock.instant(), actor, what, detail);
  }
}
