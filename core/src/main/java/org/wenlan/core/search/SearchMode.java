package org.wenlan.core.search;

/** Which side of the index answers. */
public enum SearchMode {
  /** Words and meaning, fused by reciprocal rank. */
  HYBRID,
  /** Words only. */
  LEXICAL,
  /** Meaning only. */
  VECTOR
}
