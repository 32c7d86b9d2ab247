package org.wenlan.core.find;

import java.util.List;
import java.util.Optional;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.SearchRequest;

/**
 * Any stretch of a list of results, however far behind (翻页): of the documents that hold every word,
 * or match the expert query.
 */
public interface ResultPages {

  /** Furthest document that can be jumped to; from there on one goes from page to page. */
  int FURTHEST_JUMP = 200_000;

  /**
   * Reads. The documents behind the first {@code from}, {@code size} of the request, with passages.
   *
   * <p>Going on from page to page costs one request each. A jump reads over the list, some 50 ms
   * for each 10,000 documents.
   *
   * @param from documents to pass over, 0 to {@link #FURTHEST_JUMP}; {@code request.from()} does
   *     not count
   * @throws IllegalArgumentException if {@code from} is out of range
   */
  Stretch from(SearchRequest request, long from);

  /**
   * Reads. The documents behind a stretch read before, if need be days ago.
   *
   * @param mark {@link Stretch#next()} of that stretch; untrusted
   * @throws IllegalArgumentException if {@code mark} is none for this order
   */
  Stretch behind(SearchRequest request, String mark);

  /**
   * A stretch of the list.
   *
   * @param from documents before it
   * @param hits in the order of the list
   * @param next what to go on with, safe in an address; empty at the end of the list
   */
  record Stretch(long from, List<Hit> hits, Optional<String> next) {

    /** Copies the hits. */
    public Stretch {
      hits = List.copyOf(hits);
    }
  }
}
