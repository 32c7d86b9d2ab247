package org.wenlan.topics;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Saved topics, the librarian's side (定题服务).
 *
 * <p>What it promises of a topic: every document that matches is met by the first run after it was
 * taken in; none is lost and none is in two deliveries. Methods throw {@link TopicRefusedException}
 * if the asker is at fault, {@link UnknownTopicException} for what is not there, and {@link
 * org.wenlan.core.pipeline.InfrastructureException} if the world is. Safe for use by many threads.
 */
public interface TopicService {

  /** Writes. A new topic, as a draft. */
  Topic create(TopicDraft draft, String librarian);

  /**
   * Writes. Changes a topic that is not being looked for. If what it finds changes, it is looked
   * for once more as it was, so that nothing is lost between the old question and the new.
   */
  Topic update(String topic, TopicDraft draft, String librarian);

  /** Writes. Takes the topic to another state; see {@link TopicStatus#next()}. */
  Topic move(String topic, TopicStatus to, String librarian);

  /** Reads. All topics, those in service first, then the newest. */
  List<Topic> list();

  /** Reads. */
  Optional<Topic> find(String topic);

  /**
   * Writes. Somebody gets the topic from the next delivery on; a reader is known by the address.
   *
   * @throws TopicRefusedException also if the topic sends at once and the reader is of an office
   */
  Subscription subscribe(String topic, ReaderDraft reader, String librarian);

  /** Writes, idempotent. Nothing more is sent to the reader. */
  void unsubscribe(String topic, String reader, String actor);

  /** Writes. Another address for the reader's feed; the old one is void. */
  void renewFeed(String topic, String reader, String actor);

  /** Reads. Who gets or got the topic. */
  List<Subscription> subscriptions(String topic);

  /** Writes. Looks for the topic now. */
  TopicRun run(String topic, String librarian);

  /** Reads. Newest first, at most 50. */
  List<TopicRun> runs(String topic);

  /** Reads. How many items are in each state; states without any are left out. */
  Map<ItemState, Integer> counts(String topic);

  /** Reads. A stretch of the items in one state, in the order they were met. */
  List<TopicItem> items(String topic, ItemState state, int from, int size);

  /** Reads. What the items say now; those withdrawn from the library are left out. */
  List<Entry> entries(Topic topic, List<TopicItem> items);

  /**
   * Writes. Selects or rejects items that are not out yet.
   *
   * @param items their numbers; of another topic or already out: left alone
   * @param to {@code SELECTED}, {@code REJECTED} or {@code CANDIDATE}
   * @param reason wanted for {@code REJECTED}
   * @return how many were changed
   */
  int decide(String topic, List<Long> items, ItemState to, String reason, String librarian);

  /** Writes. As {@link #decide} for everything that waits to be decided on. */
  int decideAll(String topic, ItemState to, String reason, String librarian);

  /**
   * Writes. Sends out what was selected, in deliveries of at most {@link TopicProfile#maxItems()};
   * or, if there was nothing new, the note to who asked for it.
   *
   * @return the deliveries made
   */
  List<Delivery> dispatch(String topic, String librarian);

  /** Reads. Newest first, at most 200. */
  List<Delivery> deliveries(String topic);

  /** Reads. */
  Optional<Delivery> delivery(String topic, int number);

  /** Reads. Items of a delivery, in order. */
  List<TopicItem> itemsOf(Delivery delivery);

  /** Reads. The delivery on its way to each reader. */
  List<DeliveryMessage> messages(Delivery delivery);

  /** Writes. Tries a failed mail again now. */
  void retry(String topic, String message, String librarian);

  /** Reads. What readers said of the items of a delivery. */
  List<Feedback> feedback(Delivery delivery);

  /** Reads. By what readers said of the last deliveries. */
  Precision precision(String topic);

  /** Reads. Newest first, at most 100. */
  List<TopicEvent> events(String topic);

  /** Reads. What keeps mails from being sent, in Chinese with what to do; empty if nothing does. */
  Optional<String> mailProblem();
}
