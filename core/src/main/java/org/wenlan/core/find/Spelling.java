package org.wenlan.core.find;

import java.util.Optional;
import org.wenlan.core.search.SearchRequest;

/** Finds what a reader may have meant to type (检索词纠错). */
public interface Spelling {

  /**
   * Reads. Words like those asked, in sound or by one character, that stand in clearly more
   * documents: at least three more and five times as many. They are keywords and names of documents
   * the asker may see. A word that is itself one of these is left alone.
   *
   * @param request words; of an expert query nothing is corrected
   * @throws org.wenlan.core.pipeline.InfrastructureException if the index does not answer
   */
  Optional<Correction> correct(SearchRequest request);

  /**
   * A better question.
   *
   * @param words to ask instead
   * @param documents the list of results for them holds
   */
  record Correction(String words, long documents) {

    /** Whether {@code documents} are clearly more than {@code found}. */
    public static boolean isClearlyMore(long documents, long found) {
      return documents >= found + 3 && documents >= 5 * found;
    }
  }
}
