package org.wenlan.core.document;

/**
 * Where a reader finds a passage in the original (出处定位).
 *
 * <p>Always true: {@code page >= 0}, {@code paragraph >= 1}.
 *
 * @param page page from 1, or 0 if the format has no pages
 * @param paragraph non-blank line of the clean text, from 1, counted over the whole document
 */
public record Locator(int page, int paragraph) {

  /**
   * @throws IllegalArgumentException if a number is out of range
   */
  public Locator {
    if (page < 0 || paragraph < 1) {
      throw new IllegalArgumentException(
          "locator needs page >= 0 and paragraph >= 1, got %d, %d".formatted(page, paragraph));
    }
  }

  /** As printed behind a quotation: {@code 第3页} where there are pages, else {@code 第12段}. */
  public String label() {
    return page > 0 ? "第%d页".formatted(page) : "第%d段".formatted(paragraph);
  }
}
