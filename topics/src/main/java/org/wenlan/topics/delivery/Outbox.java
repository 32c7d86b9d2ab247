package org.wenlan.topics.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.topics.Delivery;
import org.wenlan.topics.DeliveryMessage;
import org.wenlan.topics.Entry;
import org.wenlan.topics.MessageState;
import org.wenlan.topics.Subscription;
import org.wenlan.topics.Topic;
import org.wenlan.topics.TopicItem;
import org.wenlan.topics.delivery.MailTransport.Outcome;
import org.wenlan.topics.register.DeliveryRegister;
import org.wenlan.topics.register.ItemRegister;
import org.wenlan.topics.register.SubscriptionRegister;
import org.wenlan.topics.register.TopicRegister;

/**
 * Sends what waits in the outbox (发件箱).
 *
 * <p>An attempt is noted before the mail server hears of it, its outcome after. Between the two
 * only the mail server knows; a server that dies there sends the mail again under the same
 * Message-ID: at least once, which is the best SMTP allows. What the reader may see is asked of the
 * store at each attempt, not remembered.
 */
public final class Outbox {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int PORTION = 50;

  private final TopicRegister topics;
  private final SubscriptionRegister subscriptions;
  private final DeliveryRegister deliveries;
  private final ItemRegister items;
  private final EditionReader reader;
  private final SignedLinks links;
  private final LetterWriter writer;
  private final MailTransport transport;
  private final List<Duration> retries;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  /**
   * @param retries pauses before further attempts
   * @param transactions each one new
   */
  public Outbox(
      TopicRegister topics,
      SubscriptionRegister subscriptions,
      DeliveryRegister deliveries,
      ItemRegister items,
      EditionReader reader,
      SignedLinks links,
      String library,
      MailTransport transport,
      List<Duration> retries,
      TransactionOperations transactions,
      InstantSource clock) {
    this.topics = topics;
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.items = items;
    this.reader = reader;
    this.links = links;
    this.writer = new LetterWriter(links, library);
    this.transport = transport;
    this.retries = List.copyOf(retries);
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What keeps mails from being sent. */
  public Optional<String> problem() {
    return transport.problem().or(links::problem);
  }

  /**
   * Lets mails wait again whose outcome could not be written, for the server died or the registry
   * did not answer. Never while one is being sent.
   */
  public synchronized void recover() {
    Integer again = transactions.execute(status -> deliveries.sweep(clock.instant()));
    if (again != null && again > 0) {
      LOG.warn("{} mails of which it is not known whether they left are sent again", again);
    }
  }

  /** Sends every mail whose time has come; without a mail server all of them go on waiting. */
  public synchronized void send() {
    recover();
    if (problem().isPresent()) {
      return;
    }
    List<DeliveryMessage> due = deliveries.due(clock.instant(), PORTION);
    while (!due.isEmpty() && !Thread.currentThread().isInterrupted()) {
      Map<String, List<Entry>> editions = new HashMap<>();
      due.forEach(message -> send(message, editions));
      due = deliveries.due(clock.instant(), PORTION);
    }
  }

  private void send(DeliveryMessage message, Map<String, List<Entry>> editions) {
    if (!Boolean.TRUE.equals(transactions.execute(status -> deliveries.claim(message.id())))) {
      return;
    }
    try {
      attempt(message, editions);
    } catch (RuntimeException e) {
      LOG.warn("mail {} could not be written", message.id(), e);
      conclude(message, new Outcome.Failed("未能成文：" + e.getMessage()));
    }
  }

  private void attempt(DeliveryMessage message, Map<String, List<Entry>> editions) {
    Delivery delivery = deliveries.find(message.delivery()).orElseThrow();
    Topic topic = topics.find(delivery.topic()).orElseThrow();
    Optional<Subscription> to =
        subscriptions.find(topic.id(), message.reader()).filter(Subscription::holds);
    if (to.isEmpty()) {
      settle(message, MessageState.CANCELLED, clock.instant(), "收件人已退订");
      return;
    }
    List<TopicItem> all = items.of(delivery.id());
    List<Entry> edition =
        editions.computeIfAbsent(delivery.id(), id -> reader.entries(topic.profile(), all));
    List<Entry> visible =
        edition.stream()
            .filter(entry -> to.get().reader().access().contains(entry.access()))
            .toList();
    Map<Long, String> withheld = withheld(all, edition, visible);
    transactions.executeWithoutResult(
        status -> deliveries.withhold(message.id(), withheld, clock.instant()));
    if (visible.isEmpty() && !delivery.note()) {
      settle(message, MessageState.CANCELLED, clock.instant(), "本期各条均已撤下，或超出收件人的查阅级别");
      return;
    }
    Letter letter = writer.write(to.get(), delivery, message.id(), visible, clock.instant());
    conclude(message, transport.send(letter));
  }

  private static Map<Long, String> withheld(
      List<TopicItem> all, List<Entry> present, List<Entry> visible) {
    Map<Long, String> reasons = new LinkedHashMap<>();
    all.forEach(item -> reasons.put(item.id(), "文献已从馆藏撤下"));
    present.forEach(entry -> reasons.put(entry.item(), "现为内部文献，超出收件人的查阅级别"));
    visible.forEach(entry -> reasons.remove(entry.item()));
    return reasons;
  }

  private void conclude(DeliveryMessage message, Outcome outcome) {
    Instant now = clock.instant();
    switch (outcome) {
      case Outcome.Accepted() -> settle(message, MessageState.SENT, now, "");
      case Outcome.Refused(String reason) -> settle(message, MessageState.FAILED, now, reason);
      case Outcome.Failed(String reason) -> {
        if (message.attempts() < retries.size()) {
          Instant next = now.plus(retries.get(message.attempts()));
          settle(message, MessageState.WAITING, next, reason);
        } else {
          settle(message, MessageState.FAILED, now, "多次尝试仍未发出：" + reason);
        }
      }
    }
  }

  private void settle(DeliveryMessage message, MessageState state, Instant next, String error) {
    transactions.executeWithoutResult(
        status -> deliveries.settle(message.id(), state, clock.instant(), next, error));
  }
}
