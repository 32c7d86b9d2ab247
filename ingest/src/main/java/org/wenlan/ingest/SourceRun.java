package org.wenlan.ingest;

import java.time.Instant;
import java.util.Optional;

/**
 * One run of a source, and its books (来源的一次运行).
 *
 * @param id its number
 * @param source number of its source
 * @param state where it stands
 * @param received files, pages, entries or records looked at
 * @param failed those of them that could not be had this time
 * @param added places where something lies that was unknown before
 * @param changed places where something else lies than before
 * @param gone places where nothing lies any more
 * @param withdrawn documents taken out because of that
 * @param run the ingest run that took in what was brought; empty if there was nothing
 * @param message what a librarian should know, in Chinese; blank if nothing
 * @param started when it was asked for
 * @param ended when it ended
 */
public record SourceRun(
    long id,
    long source,
    State state,
    long received,
    long failed,
    long added,
    long changed,
    long gone,
    long withdrawn,
    Optional<Long> run,
    String message,
    Instant started,
    Optional<Instant> ended) {

  /** Where it stands (运行状态). */
  public enum State {
    WAITING("等待中"),
    RUNNING("进行中"),
    /** The source or the world gave out; the next run goes on at the same place. */
    STOPPED("未完成"),
    COMPLETED("已完成");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The word a librarian reads. */
    public String label() {
      return label;
    }

    /** Whether it will not go on by itself. */
    public boolean ended() {
      return this == STOPPED || this == COMPLETED;
    }
  }
}
