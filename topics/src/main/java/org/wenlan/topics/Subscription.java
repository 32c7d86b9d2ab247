package org.wenlan.topics;

import java.time.Instant;
import java.util.Optional;

/**
 * That a reader gets a topic (订阅).
 *
 * @param topic id of the topic
 * @param topicName its name
 * @param reader who gets it
 * @param noteWhenEmpty whether the reader wants to be told that there is nothing new
 * @param feedEpoch changes with the address of the feed; older addresses are void
 * @param subscribedAt since when
 * @param unsubscribedAt when the reader had enough; empty while the subscription holds
 */
public record Subscription(
    String topic,
    String topicName,
    Reader reader,
    boolean noteWhenEmpty,
    int feedEpoch,
    Instant subscribedAt,
    Optional<Instant> unsubscribedAt) {

  /** Whether anything may be sent. */
  public boolean holds() {
    return unsubscribedAt.isEmpty();
  }
}
