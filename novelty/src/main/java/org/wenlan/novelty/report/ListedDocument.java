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
    List<Integer> points) {

  /** Copies the points. */
  public ListedDocument {
    points = List.copyOf(points);
  }
}
