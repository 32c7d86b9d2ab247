package org.wenlan.ingest.annotate;

import java.util.Arrays;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.Locator;
import org.wenlan.core.document.TextSpan;

/**
 * Page and paragraph of any offset, for many offsets of one document: the paragraphs are counted
 * once, a lookup costs the logarithm of their number. Same answers as {@link
 * CleanDocument#locate(int)}.
 */
final class Locators {

  private final CleanDocument document;
  private final int[] starts;

  Locators(CleanDocument document) {
    this.document = document;
    this.starts = document.paragraphs().stream().mapToInt(TextSpan::start).toArray();
  }

  Locator locate(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int paragraph = found >= 0 ? found + 1 : -found - 1;
    return new Locator(document.pages().pageAt(offset).orElse(0), Math.max(1, paragraph));
  }
}
