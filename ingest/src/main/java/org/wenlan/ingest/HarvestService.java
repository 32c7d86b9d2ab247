package org.wenlan.ingest;

import java.util.List;
import java.util.Optional;

/**
 * Harvests repositories into the library (收割服务).
 *
 * <p>Harvests go on in the background, one at a time. What they bring goes through a run of {@link
 * IngestService} with its own books; records the repository deletes or changes take their old
 * documents with them. Cut off at any moment, the next harvest goes on where the last page was
 * kept. Methods throw {@link IngestRefusedException} with a Chinese message if the asker is at
 * fault. Safe for many threads.
 */
public interface HarvestService {

  /**
   * Writes. Defines a source; nothing is fetched yet.
   *
   * @throws IngestRefusedException if the name is taken or an argument makes no sense
   */
  HarvestSource define(Definition definition);

  /** Reads. All sources, by name. */
  List<HarvestSource> sources();

  /** Reads. One source; empty if there is none. */
  Optional<HarvestSource> source(long id);

  /**
   * Writes. Starts a harvest; if one of this source goes on, that is the answer.
   *
   * @throws IngestRefusedException if there is no such source
   */
  HarvestSource harvest(long source);

  /**
   * What a librarian says about a source; blank stands for nothing.
   *
   * @param name what it is called
   * @param address where it answers OAI-PMH
   * @param format metadata prefix
   * @param set part of it
   * @param from oldest date stamp wanted, {@code 2024-03-01}
   * @param until newest date stamp wanted
   */
  record Definition(
      String name, String address, String format, String set, String from, String until) {}
}
