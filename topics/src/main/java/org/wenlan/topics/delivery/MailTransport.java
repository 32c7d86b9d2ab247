package org.wenlan.topics.delivery;

import java.util.Optional;

/** The way a letter leaves the house (邮件通道). */
public interface MailTransport {

  /** Reads. What keeps letters from leaving, in Chinese with what to do; empty if nothing does. */
  Optional<String> problem();

  /**
   * Writes. Hands the letter to a mail server, waiting until it has answered. If the process dies
   * before the answer is noted, the letter may have left: it is then handed over again under the
   * same Message-ID, by which mail systems tell a repetition.
   */
  Outcome send(Letter letter);

  /** What the mail server said. */
  sealed interface Outcome {

    /** It has the letter. */
    record Accepted() implements Outcome {}

    /** It will never take a letter to this address. */
    record Refused(String reason) implements Outcome {}

    /** It may take the letter later. */
    record Failed(String reason) implements Outcome {}
  }
}
