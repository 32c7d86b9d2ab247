package org.wenlan.portal.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.Evidence;
import org.wenlan.core.document.Locator;
import org.wenlan.core.document.TextSpan;

/** Addresses of pages of originals with a stretch of text marked on them (原件页面). */
final class OriginalAddress {

  private static final Pattern MARK = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

  private OriginalAddress() {}

  /** The page that holds what is quoted, the quotation marked; empty where there are no pages. */
  static String of(Evidence evidence) {
    return of(evidence.document(), evidence.locator(), evidence.span());
  }

  /** The page {@code place} lies on, with {@code marked} marked; empty where there are no pages. */
  static String of(DocumentId document, Locator place, TextSpan marked) {
    return place.page() == 0
        ? ""
        : "/documents/%s/pages/%d?mark=%d-%d"
            .formatted(document.value(), place.page(), marked.start(), marked.end());
  }

  /**
   * Reads the stretch out of an address.
   *
   * @throws IllegalArgumentException if it is none
   */
  static TextSpan mark(String written) {
    Matcher matcher = MARK.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a mark is written 120-180, got " + written);
    }
    return new TextSpan(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }
}
