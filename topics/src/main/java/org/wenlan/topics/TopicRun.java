package org.wenlan.topics;

import java.time.Instant;
import java.util.Optional;

/**
 * One search for a topic (定题检索记录).
 *
 * @param id of the run
 * @param cause why it was made
 * @param state {@code RUNNING}, {@code DONE} or {@code FAILED}
 * @param windowFrom when the topic was looked for before; empty the first time
 * @param startedAt when it began
 * @param endedAt when it was over
 * @param found documents that match
 * @param fresh those the topic had not met
 * @param duplicates those among them that are other prints of works it has met
 * @param noteDue whether readers who asked for it still have to be told that there is nothing new
 * @param message what went wrong, or blank
 */
public record TopicRun(
    long id,
    RunCause cause,
    String state,
    Optional<Instant> windowFrom,
    Instant startedAt,
    Optional<Instant> endedAt,
    long found,
    long fresh,
    long duplicates,
    boolean noteDue,
    String message) {

  /** The state as a librarian reads it. */
  public String stateLabel() {
    return switch (state) {
      case "DONE" -> "完成";
      case "FAILED" -> "未完成";
      default -> "进行中";
    };
  }
}
