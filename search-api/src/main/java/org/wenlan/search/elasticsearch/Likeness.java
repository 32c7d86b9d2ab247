package org.wenlan.search.elasticsearch;

import java.util.List;

/** How alike a text and some passages are in one respect, as cosines. */
interface Likeness {

  /** The text to each passage, in the order of the passages. */
  double[] toText();

  /**
   * Passages to each other: square, symmetric, in the order given. The diagonal says nothing.
   *
   * @param passages indexes of passages
   */
  double[][] among(List<Integer> passages);
}
