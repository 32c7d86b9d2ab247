package org.wenlan.ingest.annotate;

import org.wenlan.core.document.TextSpan;

/**
 * A word of the text.
 *
 * @param word as it stands there
 * @param start offset in the clean text
 * @param nature part of speech as HanLP names it, for example {@code nr} for a person's name; empty
 *     if unknown
 */
record Token(String word, int start, String nature) {

  int end() {
    return start + word.length();
  }

  TextSpan span() {
    return new TextSpan(start, end());
  }
}
