package org.wenlan.ingest;

import java.util.List;
import java.util.Optional;
import org.wenlan.core.document.DocumentId;
import org.wenlan.ingest.Source.Harvesting;

/**
 * Follows sources into the library (数据来源).
 *
 * <p>Sources run in the background, by hand or by their schedule, each at most once at a time. What
 * they bring goes through runs of {@link IngestService} with their own books; what changes or goes
 * at a place is followed as the source's {@link LossPolicy} says. Cut off at any moment, a run goes
 * on at the next start. Methods throw {@link IngestRefusedException} with a Chinese message if the
 * asker is at fault. Safe for many threads.
 */
public interface SourceService {

  /**
   * Writes. Defines a source; nothing is fetched yet.
   *
   * @throws IngestRefusedException if the name is taken or an argument makes no sense
   */
  Source define(Definition definition);

  /**
   * Writes. Changes a source; its kind stays, and so does what is known of its places.
   *
   * @throws IngestRefusedException as {@link #define}, or if the kind differs
   */
  Source revise(long source, Definition definition);

  /**
   * Writes. Forgets a source and its runs; its documents and their history stay.
   *
   * @throws IngestRefusedException if a run of it goes on
   */
  void delete(long source);

  /** Writes. Pauses a source, or lets it be run by its schedule again; a run in hand ends. */
  Source pause(long source, boolean paused);

  /** Writes. Starts a run; if one of this source waits or goes on, that stays the only one. */
  Source run(long source);

  /** Reads. All sources, by name. */
  List<Source> sources();

  /** Reads. One source; empty if there is none. */
  Optional<Source> source(long id);

  /** Reads. Its latest runs, newest first. */
  List<SourceRun> runs(long source, int limit);

  /** Reads. Where a document lies and lay, and its older and newer versions. */
  DocumentHistory history(DocumentId document);

  /**
   * What a librarian says about a source.
   *
   * @param kind what it is
   * @param name what it is called
   * @param addresses where it is, one or, for a list of pages, up to 2,000
   * @param schedule when it is run
   * @param loss what becomes of replaced and gone documents
   * @param harvesting for a repository
   */
  record Definition(
      SourceKind kind,
      String name,
      List<String> addresses,
      Schedule schedule,
      LossPolicy loss,
      Harvesting harvesting) {

    /** Copies the addresses. */
    public Definition {
      addresses = List.copyOf(addresses);
    }
  }
}
