package org.wenlan.novelty.report;

import java.util.List;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.Evidence;
import org.wenlan.novelty.compare.Standing;

/**
 * A document in section 五.
 *
 * @param number its {@code [n]}, from 1
 * @param id its id
 * @param title title proper
 * @param reference entry by GB/T 7714
 * @param domestic whether it is listed as 国内; a title in Chinese decides
 * @param relevance how near it comes
 * @param standing whether it counts
 * @param published date of publication as printed
 * @param extract abstract or extract, verbatim
 * @param note for people, or blank
 * @param points numbers of points it touches
 * @param recognisedPages pages of it that a machine read from their picture (机器识别); reports kept
 *     before this was noted have none
 */
public record ListedDocument(
    int number,
    DocumentId id,
    String title,
    String reference,
    boolean domestic,
    Relevance relevance,
    Standing standing,
    String published,
    Evidence extract,
    String note,
    List<Integer> points,
    List<Integer> recognisedPages) {

  private static final String NOT_PROOFREAD = "（机器识别，未校对）";

  /** Copies the lists. */
  public ListedDocument {
    points = List.copyOf(points);
    recognisedPages = recognisedPages == null ? List.of() : List.copyOf(recognisedPages);
  }

  /** What stands behind words of this document: the mark that nobody has proofread them, or "". */
  String mark(Evidence words) {
    return recognisedPages.contains(words.locator().page()) ? NOT_PROOFREAD : "";
  }
}
