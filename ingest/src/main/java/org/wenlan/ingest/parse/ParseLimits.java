package org.wenlan.ingest.parse;

import java.time.Duration;

/**
 * What one document may cost (解析上限).
 *
 * <p>Always true: every limit is above 0.
 *
 * @param timeout wall-clock time for one document; for machine-read documents, for each page
 * @param maxFileBytes largest file read at all
 * @param maxTextChars longest text kept, in UTF-16 code units, at most {@link
 *     org.wenlan.core.document.ParsedDocument#MAX_TEXT_CHARS}
 * @param childHeapMegabytes heap of one child process; a document that needs more ends the child
 * @param children child processes at most, which is how many documents are parsed at a time
 * @param documentsPerChild documents after which a child is replaced, against leaks; a fresh one
 *     costs some 4 s of processor until it is warm
 */
public record ParseLimits(
    Duration timeout,
    long maxFileBytes,
    long maxTextChars,
    int childHeapMegabytes,
    int children,
    int documentsPerChild) {

  /** One minute, 200 MB, 10 million characters, 512 MB of heap, two children, 5,000 documents. */
  public static final ParseLimits DEFAULT =
      new ParseLimits(Duration.ofMinutes(1), 200L << 20, 10_000_000, 512, 2, 5_000);

  /**
   * @throws IllegalArgumentException if a limit is not above 0
   */
  public ParseLimits {
    if (timeout.isNegative()
        || timeout.isZero()
        || maxFileBytes < 1
        || maxTextChars < 1
        || maxTextChars > org.wenlan.core.document.ParsedDocument.MAX_TEXT_CHARS
        || childHeapMegabytes < 1
        || children < 1
        || documentsPerChild < 1) {
      throw new IllegalArgumentException(
          "limits must be above 0, text at most 10,000,000: %s, %d bytes, %d chars, %d MB, %d children, %d documents"
              .formatted(
                  timeout,
                  maxFileBytes,
                  maxTextChars,
                  childHeapMegabytes,
                  children,
                  documentsPerChild));
    }
  }
}
