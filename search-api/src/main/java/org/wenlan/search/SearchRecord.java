package org.wenlan.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.search.IndexState;
import org.wenlan.core.search.SearchParameters;

/**
 * A search as it was carried out and kept (检索记录): the proof that it was. It never changes; asking
 * again is another run.
 *
 * @param id number of the record
 * @param keptAt when, to the millisecond
 * @param keptBy account
 * @param note what it was for, as typed; may be blank
 * @param asked question, filters, order, and the entries of the vocabulary that had a say
 * @param access levels that were searched
 * @param state of the index before the search
 * @param steady whether the index was in the same state after it
 * @param count documents found
 * @param digest SHA-256 over the sorted ids of all of them, each with a line feed
 * @param seal SHA-256 over all of the above, see {@link #isWhole()}
 */
public record SearchRecord(
    long id,
    Instant keptAt,
    String keptBy,
    String note,
    SearchParameters asked,
    Set<AccessLevel> access,
    IndexState state,
    boolean steady,
    long count,
    String digest,
    String seal) {

  /** Most documents whose ids are kept; of a longer list the digest speaks for the rest. */
  public static final int MOST_HITS = 10_000;

  /** Copies the levels. */
  public SearchRecord {
    access = Set.copyOf(access);
  }

  /** Whether what is kept is what was sealed; a changed row is not. */
  public boolean isWhole() {
    return seal.equals(sealOf());
  }

  /** Whether every id is kept. */
  public boolean listsAll() {
    return count <= MOST_HITS;
  }

  /** The seal that belongs to this content; the number of the record is no part of it. */
  String sealOf() {
    String content =
        String.join(
            "\u001f",
            String.valueOf(keptAt.toEpochMilli()),
            keptBy,
            note,
            SearchParameters.parameter(asked.question()),
            asked.question().text(),
            RecordedFilters.write(asked.filters()),
            asked.order().name(),
            new TreeSet<>(access).toString(),
            state.toString(),
            String.valueOf(steady),
            String.valueOf(count),
            digest);
    String vocabulary = RecordedVocabulary.write(asked.vocabulary());
    if (!vocabulary.isEmpty()) {
      // Records that are older than the vocabulary keep their seal.
      content += "\u001f" + vocabulary;
    }
    return DocumentId.of(content.getBytes(UTF_8)).value();
  }

  /** The same with the seal that belongs to it. */
  public SearchRecord sealed() {
    return new SearchRecord(
        id, keptAt, keptBy, note, asked, access, state, steady, count, digest, sealOf());
  }

  /** The same under the number the registry gave. */
  public SearchRecord numbered(long number) {
    return new SearchRecord(
        number, keptAt, keptBy, note, asked, access, state, steady, count, digest, seal);
  }
}
