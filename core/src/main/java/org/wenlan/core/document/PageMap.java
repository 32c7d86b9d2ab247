package org.wenlan.core.document;

import java.util.List;
import java.util.OptionalInt;

/**
 * Which page a position lies on (页码对照).
 *
 * <p>Always true: starts do not descend; a page begins at its start and ends where the next begins,
 * so a page without text starts where its successor does; pages count from 1 in list order. A
 * format without pages (plain text, HTML, DOCX) has {@link #UNPAGED}.
 *
 * @param starts offset of the first code unit of each page, in the text the map belongs to
 */
public record PageMap(List<Integer> starts) {

  /** The map of a text that has no pages. */
  public static final PageMap UNPAGED = new PageMap(List.of());

  /**
   * @throws IllegalArgumentException if the starts descend
   */
  public PageMap {
    starts = List.copyOf(starts);
    for (int i = 1; i < starts.size(); i++) {
      if (starts.get(i) < starts.get(i - 1)) {
        throw new IllegalArgumentException("page starts must not descend, got " + starts);
      }
    }
  }

  /** Number of pages; 0 if the format has none. */
  public int size() {
    return starts.size();
  }

  /**
   * The page that holds {@code offset}, from 1; empty if the format has no pages. An offset before
   * the first start is on page 1. Cost: logarithmic.
   */
  public OptionalInt pageAt(int offset) {
    if (starts.isEmpty()) {
      return OptionalInt.empty();
    }
    int low = 0;
    int high = starts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts.get(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return OptionalInt.of(low + 1);
  }
}
