package org.wenlan.core.search;

import java.util.List;
import org.wenlan.core.document.Evidence;
import org.wenlan.core.document.TextSpan;

/**
 * A passage that answers the question, with its place in the original (命中段落).
 *
 * @param ordinal place of the passage in its document
 * @param evidence its words, verbatim, and where they stand
 * @param highlights the words that matched, as spans of the clean text inside the passage; empty
 *     where meaning matched and no word did
 * @param score comparable within one answer only
 */
public record PassageHit(int ordinal, Evidence evidence, List<TextSpan> highlights, double score) {

  /** Copies the highlights. */
  public PassageHit {
    highlights = List.copyOf(highlights);
  }
}
