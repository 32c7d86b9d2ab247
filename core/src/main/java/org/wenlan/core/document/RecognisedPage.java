package org.wenlan.core.document;

import java.util.List;

/**
 * A page that a machine read from its picture (机器识别页).
 *
 * <p>Always true: {@code page >= 1}, {@code 0 <= confidence <= 1}; the list cannot be changed.
 *
 * @param page number of the page
 * @param confidence how sure the machine was, mean over the characters; no promise that they are
 *     right
 * @param lines where each line stands; spans refer to {@link ParsedDocument#text()}
 */
public record RecognisedPage(int page, float confidence, List<PlacedText> lines) {

  /** Below this a page is read so badly that people must be told: about one character in ten. */
  public static final float DOUBTFUL = 0.85f;

  /**
   * @throws IllegalArgumentException if a number is out of range
   */
  public RecognisedPage {
    if (page < 1 || !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "no recognised page: number %d, confidence %f".formatted(page, confidence));
    }
    lines = List.copyOf(lines);
  }

  /** Whether its words should not be relied on without a look at the picture. */
  public boolean isDoubtful() {
    return confidence < DOUBTFUL;
  }

  /** Confidence as people read it: {@code 97%}, rounded down. */
  public String percent() {
    return (int) (confidence * 100) + "%";
  }
}
