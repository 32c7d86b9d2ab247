package org.wenlan.topics;

import java.time.Instant;

/**
 * One delivery of a topic (一期): a list of items, or the note that there is nothing new.
 *
 * @param id random
 * @param topic id of the topic
 * @param number counts the deliveries of the topic from 1
 * @param items how many; 0 for a note
 * @param createdAt when it was confirmed
 * @param confirmedBy who did, {@code 自动} where the topic sends at once
 */
public record Delivery(
    String id, String topic, int number, int items, Instant createdAt, String confirmedBy) {

  /** Whether it only says that there is nothing new. */
  public boolean note() {
    return items == 0;
  }
}
