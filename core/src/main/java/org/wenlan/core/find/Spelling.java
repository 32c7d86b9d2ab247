package org.wenlan.core.find;

import java.util.Optional;
import org.wenlan.core.search.SearchRequest;

/** Finds what a reader may have meant to type (检索词纠错). */
public interface Spelling {

  /**
   * Reads. Words like those asked, in sound or by one character, that find clearly more: at least
   * three documents more and five times as many, counted by words alone. They stand in the keywords
   * and names of documents the asker may see.
   *
   * @param request words; of an expert query nothing is corrected
   * @throws org.wenlan.core.pipeline.InfrastructureException if the index does not answer
   */
  Optional<Correction> correct(SearchRequest request);

  /**
   * A better question.
   *
   * @param words to ask instead
   * @param documents it finds, by words alone
   */
  record Correction(String words, long documents) {

    /** Whether {@code documents} are clearly more than {@code found}. */
    public static boolean isClearlyMore(long documents, long found) {
      return documents >= found + 3 && documents >= 5 * found;
    }
  }
}
