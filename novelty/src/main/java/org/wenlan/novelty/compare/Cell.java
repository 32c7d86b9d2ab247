package org.wenlan.novelty.compare;

import java.util.Optional;
import org.wenlan.core.document.Evidence;

/**
 * One field of the comparison: a feature in a document.
 *
 * <p>Always true: every value but {@link CellValue#ABSENT} has a quotation.
 *
 * @param feature label of the feature
 * @param value how much is disclosed
 * @param evidence verbatim, with its place
 * @param reason why, for the person who checks it
 */
public record Cell(String feature, CellValue value, Optional<Evidence> evidence, String reason) {

  /**
   * @throws IllegalArgumentException if a value other than 未见 has no quotation
   */
  public Cell {
    if (value != CellValue.ABSENT && evidence.isEmpty()) {
      throw new IllegalArgumentException("“%s”判为“%s”须有原文摘录".formatted(feature, value.label()));
    }
  }

  static Cell absent(String feature) {
    return new Cell(feature, CellValue.ABSENT, Optional.empty(), "全文未见特征用词");
  }
}
