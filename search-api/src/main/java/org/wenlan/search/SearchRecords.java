package org.wenlan.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.search.SearchParameters;

/**
 * Searches kept as proof (检索记录). Records are added, never changed or removed; each is seen by the
 * one who kept it.
 *
 * <p>What is kept is the list of the words: documents that a plain question finds by meaning alone
 * are not in it. Every method that asks the index throws {@link
 * org.wenlan.core.pipeline.InfrastructureException} if it does not answer.
 */
public interface SearchRecords {

  /** Longest note, in UTF-16 code units. */
  int MOST_NOTE_CHARS = 500;

  /** Most documents of a list that can be kept. */
  int MOST_DOCUMENTS = 1_000_000;

  /**
   * Carries the search out and keeps it. Reads the whole list: about a second for 10,000 documents.
   *
   * @throws IllegalArgumentException if there is nothing to look for, the note is too long, the
   *     list is longer than {@value #MOST_DOCUMENTS}, the query could not be read back, or another
   *     search is being kept or replayed; in Chinese
   */
  SearchRecord keep(SearchParameters asked, Set<AccessLevel> access, String by, String note);

  /** Those that {@code by} kept, newest first. */
  List<SearchRecord> list(String by, int limit);

  /** The record, if {@code by} kept it. */
  Optional<SearchRecord> find(long id, String by);

  /**
   * What it found, in the order of the list, as far as ids are kept and levels allow. What has been
   * withdrawn or made internal since comes without its title: the store is asked for each document
   * as it is read from the list.
   */
  List<RecordedHit> hits(SearchRecord record, Set<AccessLevel> access);

  /**
   * Asks again and compares. Writes nothing.
   *
   * @throws IllegalArgumentException if another search is being kept or replayed; in Chinese
   */
  SearchReplay replay(SearchRecord record, Set<AccessLevel> access);
}
