package org.wenlan.analysis;

/** Which side of the index a text is cut for. */
enum Side {
  /** Everything a query might ask for: words, words inside words, pairs, characters. */
  INDEX,
  /** The longest words only; characters the dictionary does not join become pairs. */
  SEARCH
}
