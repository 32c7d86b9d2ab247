package org.wenlan.ingest;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A repository that is harvested (收割源).
 *
 * @param id its number
 * @param name what librarians call it
 * @param address where it answers OAI-PMH
 * @param format metadata prefix asked for, {@code oai_dc} or {@code marcxml}
 * @param set part of the repository; empty for all
 * @param from oldest date stamp wanted; empty for all
 * @param until newest date stamp wanted; empty for all
 * @param next from which date stamp the next harvest asks; empty before the first ended
 * @param latest its latest harvest; empty before the first
 */
public record HarvestSource(
    long id,
    String name,
    URI address,
    String format,
    Optional<String> set,
    Optional<String> from,
    Optional<String> until,
    Optional<String> next,
    Optional<Harvest> latest) {

  /**
   * One harvest, and its books: {@code received = present + deleted}, always.
   *
   * @param id its number
   * @param state where it stands
   * @param pages answers received
   * @param received records in them
   * @param present records that exist
   * @param deleted records the repository has withdrawn
   * @param withdrawn documents taken out because of deletion or change
   * @param run the run that took the records in; empty if there were none
   * @param message what a librarian should know, in Chinese
   * @param started when it began
   * @param ended when it ended
   */
  public record Harvest(
      long id,
      State state,
      long pages,
      long received,
      long present,
      long deleted,
      long withdrawn,
      Optional<Long> run,
      String message,
      Instant started,
      Optional<Instant> ended) {}

  /** Where a harvest stands (收割状态). */
  public enum State {
    RUNNING("进行中"),
    /** The repository gave out or the server ended; the next harvest goes on at the same place. */
    STOPPED("已停止"),
    COMPLETED("已完成");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The word a librarian reads. */
    public String label() {
      return label;
    }
  }
}
