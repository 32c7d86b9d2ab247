package org.wenlan.topics;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.topics.delivery.EditionReader;
import org.wenlan.topics.delivery.SignedLinks;
import org.wenlan.topics.feed.AtomFeed;

/** The reader's side over the registry. */
final class RegisteredReaderService implements ReaderService {

  private static final int MOST_DELIVERIES = 50;
  private static final int LONGEST_REMARK = 1_000;

  private final Registers registers;
  private final ReaderDesk desk;
  private final EditionReader reader;
  private final SignedLinks links;
  private final TopicsProperties properties;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  RegisteredReaderService(
      Registers registers,
      EditionReader reader,
      SignedLinks links,
      TopicsProperties properties,
      TransactionOperations transactions,
      InstantSource clock) {
    this.registers = registers;
    this.desk = new ReaderDesk(registers, transactions, clock);
    this.reader = reader;
    this.links = links;
    this.properties = properties;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<Subscription> subscriptions(String account) {
    return registers.subscriptions().ofAccount(account);
  }

  @Override
  public String feedAddress(Subscription subscription) {
    return links.feedAddress(subscription);
  }

  @Override
  public List<Received> received(Subscription subscription) {
    return registers
        .deliveries()
        .sentTo(subscription.topic(), subscription.reader().id(), 0, MOST_DELIVERIES)
        .stream()
        .map(delivery -> received(subscription, delivery))
        .toList();
  }

  private Received received(Subscription subscription, Delivery delivery) {
    DeliveryMessage message =
        registers.deliveries().message(delivery.id(), subscription.reader().id()).orElseThrow();
    return new Received(subscription, delivery, message, links.delivery(message.id()));
  }

  @Override
  public Optional<Received> received(String token) {
    return links
        .message(token)
        .flatMap(registers.deliveries()::message)
        .filter(message -> message.state() != MessageState.CANCELLED)
        .flatMap(
            message ->
                registers
                    .deliveries()
                    .find(message.delivery())
                    .flatMap(
                        delivery ->
                            registers
                                .subscriptions()
                                .find(delivery.topic(), message.reader())
                                .map(to -> new Received(to, delivery, message, token))));
  }

  @Override
  public List<Entry> entries(Received received) {
    return visible(received.subscription(), received.delivery());
  }

  private List<Entry> visible(Subscription subscription, Delivery delivery) {
    Topic topic = registers.topics().find(delivery.topic()).orElseThrow();
    Predicate<Entry> allowed = entry -> subscription.reader().access().contains(entry.access());
    return reader.entries(topic.profile(), registers.items().of(delivery.id())).stream()
        .filter(allowed)
        .toList();
  }

  @Override
  public Map<Long, Feedback> feedback(Received received) {
    Map<Long, Feedback> said = new LinkedHashMap<>();
    registers
        .feedback()
        .of(received.delivery().id(), received.subscription().reader().id())
        .forEach(one -> said.put(one.item(), one));
    return said;
  }

  @Override
  public void answer(
      Received received,
      long item,
      Relevance relevance,
      boolean useful,
      boolean used,
      String remark) {
    if (remark.length() > LONGEST_REMARK) {
      throw new TopicRefusedException("意见最多 %d 字".formatted(LONGEST_REMARK));
    }
    if (entries(received).stream().noneMatch(entry -> entry.item() == item)) {
      throw new TopicRefusedException("这一条不在本期，或已撤下");
    }
    transactions.executeWithoutResult(
        status -> {
          registers
              .feedback()
              .put(
                  item,
                  received.subscription().reader().id(),
                  relevance,
                  useful,
                  used,
                  remark.strip(),
                  clock.instant());
          registers.deliveries().opened(received.message().id(), clock.instant());
        });
  }

  @Override
  public Optional<Subscription> subscription(String unsubscribeToken) {
    return links
        .unsubscription(unsubscribeToken)
        .flatMap(key -> registers.subscriptions().find(key.topic(), key.reader()));
  }

  @Override
  public void unsubscribe(Subscription subscription) {
    desk.unsubscribe(
        subscription.topic(), subscription.reader().id(), subscription.reader().name());
  }

  @Override
  public Optional<String> feed(String token, int page) {
    return links
        .feed(token)
        .flatMap(
            key ->
                registers
                    .subscriptions()
                    .find(key.topic(), key.reader())
                    .filter(one -> one.holds() && one.feedEpoch() == key.epoch()))
        .map(subscription -> feed(subscription, page));
  }

  private String feed(Subscription subscription, int page) {
    List<Delivery> deliveries =
        registers
            .deliveries()
            .sentTo(subscription.topic(), subscription.reader().id(), 0, Integer.MAX_VALUE);
    int all = deliveries.stream().mapToInt(Delivery::items).sum();
    int size = properties.feedPage();
    int last = Math.max(1, (all + size - 1) / size);
    int wanted = Math.clamp(page, 1, last);
    return AtomFeed.write(
        subscription,
        properties.library(),
        links.feedAddress(subscription),
        wanted,
        last,
        stretch(subscription, deliveries, (wanted - 1) * size, size));
  }

  /** Pages are cut by what was delivered; what the reader may not see is missing from its page. */
  private List<AtomFeed.Delivered> stretch(
      Subscription subscription, List<Delivery> deliveries, int from, int size) {
    Topic topic = registers.topics().find(subscription.topic()).orElseThrow();
    List<AtomFeed.Delivered> stretch = new ArrayList<>();
    int before = 0;
    for (Delivery delivery : deliveries) {
      int first = Math.max(0, from - before);
      int end = Math.min(delivery.items(), from + size - before);
      before += delivery.items();
      if (first < end) {
        List<TopicItem> items = registers.items().of(delivery.id()).subList(first, end);
        reader.entries(topic.profile(), items).stream()
            .filter(entry -> subscription.reader().access().contains(entry.access()))
            .forEach(
                entry ->
                    stretch.add(
                        new AtomFeed.Delivered(
                            entry,
                            delivery.createdAt(),
                            links.page("/documents/" + entry.document().value()))));
      }
    }
    return stretch;
  }
}
