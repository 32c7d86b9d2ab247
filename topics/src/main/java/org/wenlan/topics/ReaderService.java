package org.wenlan.topics;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Saved topics, the reader's side (我的定题). Links in mails carry a signed token, which says who may
 * do what; a token that was tampered with is as good as none. Nothing here changes by reading: what
 * scans mails for danger follows links, and must not vote or unsubscribe.
 */
public interface ReaderService {

  /** Reads. What the account gets or got. */
  List<Subscription> subscriptions(String account);

  /** Reads. Address of the feed of a subscription. */
  String feedAddress(Subscription subscription);

  /** Reads. Deliveries of a subscription, newest first, at most 50. */
  List<Received> received(Subscription subscription);

  /** Reads. The delivery a link leads to; empty for a token that is none. */
  Optional<Received> received(String token);

  /** Reads. What the reader may see of it now, in order. */
  List<Entry> entries(Received received);

  /** Reads. What the reader said, by number of the item. */
  Map<Long, Feedback> feedback(Received received);

  /**
   * Writes. What the reader says of an item.
   *
   * @throws TopicRefusedException if the item is not in the delivery or the remark too long
   */
  void answer(
      Received received,
      long item,
      Relevance relevance,
      boolean useful,
      boolean used,
      String remark);

  /** Reads. The subscription a link ends; empty for a token that is none. */
  Optional<Subscription> subscription(String unsubscribeToken);

  /** Writes, idempotent. The reader has had enough. */
  void unsubscribe(Subscription subscription);

  /** Reads. A page of the Atom feed, from 1; empty for a token that is none or void. */
  Optional<String> feed(String token, int page);

  /**
   * A delivery as one reader has it.
   *
   * @param subscription who gets what
   * @param delivery the delivery
   * @param message how it went to the reader
   * @param token the link to it
   */
  record Received(
      Subscription subscription, Delivery delivery, DeliveryMessage message, String token) {}
}
