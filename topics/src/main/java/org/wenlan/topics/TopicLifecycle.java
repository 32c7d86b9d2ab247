package org.wenlan.topics;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.topics.run.TopicRunner;

/** The way of a topic from draft to end (专题的建立、修改与启停). */
final class TopicLifecycle {

  private final Registers registers;
  private final TopicRunner runner;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  /**
   * @param transactions each one new
   */
  TopicLifecycle(
      Registers registers,
      TopicRunner runner,
      TransactionOperations transactions,
      InstantSource clock) {
    this.registers = registers;
    this.runner = runner;
    this.transactions = transactions;
    this.clock = clock;
  }

  Topic known(String id) {
    return registers.topics().find(id).orElseThrow(() -> new UnknownTopicException("没有这个专题：" + id));
  }

  Topic create(TopicDraft draft, String librarian) {
    TopicProfile profile = draft.profile(today());
    Topic topic =
        new Topic(
            UUID.randomUUID().toString(),
            profile,
            librarian,
            TopicStatus.DRAFT,
            !profile.retrospective(),
            clock.instant(),
            Optional.empty(),
            Optional.empty());
    transactions.executeWithoutResult(
        status -> {
          registers.topics().insert(topic);
          record(topic.id(), librarian, "新建", profile.name());
        });
    return known(topic.id());
  }

  Topic update(String id, TopicDraft draft, String librarian) {
    Topic topic = known(id);
    TopicProfile profile = draft.profile(today());
    if (!topic.status().editable()) {
      throw new TopicRefusedException(
          topic.status() == TopicStatus.ACTIVE ? "服务中的专题请先暂停再修改" : "已结束的专题不能修改");
    }
    if (profile.sendAtOnce()) {
      requireNoOffice(id);
    }
    boolean asksAnew = !profile.asksTheSame(topic.profile());
    boolean begun = topic.lastRunAt().isPresent();
    if (asksAnew && begun) {
      runner.run(topic, RunCause.EDIT, Optional.empty());
    }
    boolean baseline = !profile.retrospective() && (asksAnew || !begun);
    transactions.executeWithoutResult(
        status -> {
          registers.topics().update(topic.with(profile, baseline));
          record(id, librarian, "修改", asksAnew ? "检索式已变：" + profile.question().text() : "");
          if (topic.status() == TopicStatus.CONFIRMED) {
            registers.topics().move(id, TopicStatus.CONFIRMED, TopicStatus.DRAFT, Optional.empty());
          }
        });
    return known(id);
  }

  private void requireNoOffice(String id) {
    boolean office =
        registers.subscriptions().of(id).stream()
            .anyMatch(one -> one.holds() && one.reader().unitType() == UnitType.GOV);
    if (office) {
      throw new TopicRefusedException("收件人中有政府机关用户，须由馆员逐期确认，不能设为即时寄出");
    }
  }

  Topic move(String id, TopicStatus to, String librarian) {
    Topic topic = known(id);
    if (!topic.status().next().contains(to)) {
      throw new TopicRefusedException(
          "专题现为“%s”，不能改为“%s”".formatted(topic.status().label(), to.label()));
    }
    Optional<Instant> next = to == TopicStatus.ACTIVE ? nextRun(topic.profile()) : Optional.empty();
    if (to == TopicStatus.ACTIVE && topic.baselineDue()) {
      runner.run(topic, RunCause.BASELINE, next);
    }
    Boolean moved =
        transactions.execute(
            status -> {
              record(id, librarian, to.label(), "");
              return registers.topics().move(id, topic.status(), to, next);
            });
    if (!Boolean.TRUE.equals(moved)) {
      throw new TopicRefusedException("专题状态刚才已由他人改动，请刷新后再试");
    }
    return known(id);
  }

  /** When the clock looks for it next; a topic that waits for events is looked at once. */
  private Optional<Instant> nextRun(TopicProfile profile) {
    Instant now = clock.instant();
    return profile.frequency() == Frequency.ON_EVENT
        ? Optional.of(now)
        : profile.firstRunAfter(now);
  }

  private void record(String topic, String actor, String what, String detail) {
    registers.topics().record(topic, clock.instant(), actor, what, detail);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), TopicProfile.ZONE);
  }
}
