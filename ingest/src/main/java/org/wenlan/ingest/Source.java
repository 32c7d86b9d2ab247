package org.wenlan.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where documents come from, and how far that has been followed (数据来源).
 *
 * @param id its number
 * @param kind what it is
 * @param name what librarians call it
 * @param addresses a folder of the server, or where it answers; one but for a list of pages
 * @param schedule when it is run
 * @param loss what becomes of documents that are replaced or gone there
 * @param harvesting what is asked of a repository; {@link Harvesting#NONE} for other kinds
 * @param paused whether a librarian has paused it
 * @param state where it stands
 * @param cursor from which date stamp a repository is asked next; empty before the first harvest
 *     ended and for other kinds
 * @param nextRun when it is due; empty if it is never
 * @param latest its latest run; empty before the first
 * @param places how many places it has documents at
 */
public record Source(
    long id,
    SourceKind kind,
    String name,
    List<String> addresses,
    Schedule schedule,
    LossPolicy loss,
    Harvesting harvesting,
    boolean paused,
    SourceState state,
    Optional<String> cursor,
    Optional<Instant> nextRun,
    Optional<SourceRun> latest,
    long places) {

  /** Copies the addresses. */
  public Source {
    addresses = List.copyOf(addresses);
  }

  /** The only address, or the first of a list. */
  public String address() {
    return addresses.getFirst();
  }

  /**
   * What is asked of a repository; blank stands for nothing.
   *
   * @param format metadata prefix, {@code oai_dc} or {@code marcxml}
   * @param set part of the repository
   * @param from oldest date stamp wanted, {@code 2024-03-01}
   * @param until newest date stamp wanted
   */
  public record Harvesting(String format, String set, String from, String until) {

    /** Nothing is asked. */
    public static final Harvesting NONE = new Harvesting("", "", "", "");
  }
}
