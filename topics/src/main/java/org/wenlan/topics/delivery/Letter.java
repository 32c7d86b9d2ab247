package org.wenlan.topics.delivery;

import java.time.Instant;

/**
 * A mail to one reader (邮件).
 *
 * @param id what its Message-ID is made of; the same at every attempt
 * @param name of the reader
 * @param address of the reader
 * @param topic id of the topic
 * @param subject without line ends
 * @param text for those who read plain text
 * @param html the same with links
 * @param unsubscribe where a POST ends the subscription (RFC 8058)
 * @param date when it was written
 */
public record Letter(
    String id,
    String name,
    String address,
    String topic,
    String subject,
    String text,
    String html,
    String unsubscribe,
    Instant date) {

  /** For logs; prints no address. */
  @Override
  public String toString() {
    return "Letter[" + id + "]";
  }
}
