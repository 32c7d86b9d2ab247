package org.wenlan.core.document;

/**
 * What a statement rests on (证据): a verbatim stretch of one document.
 *
 * <p>Always true: {@code quote} equals the clean text of the document between the ends of {@code
 * span}, character for character, so it is as long as the span.
 *
 * @param document the document quoted
 * @param span where, in its clean text
 * @param locator page or paragraph, for people
 * @param quote the words themselves
 */
public record Evidence(DocumentId document, TextSpan span, Locator locator, String quote) {

  /**
   * @throws IllegalArgumentException if the quote is not as long as the span
   */
  public Evidence {
    if (quote.length() != span.length()) {
      throw new IllegalArgumentException(
          "quote has %d code units, its span %d, document %s"
              .formatted(quote.length(), span.length(), document));
    }
  }

  /**
   * Quotes {@code document} at {@code span}.
   *
   * @throws IndexOutOfBoundsException if the span ends outside the text
   */
  public static Evidence quoting(CleanDocument document, TextSpan span) {
    return new Evidence(
        document.id(), span, document.locate(span.start()), span.of(document.text()));
  }
}
