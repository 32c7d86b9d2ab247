package org.wenlan.core.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The text every position refers to (清洗结果).
 *
 * <p>Always true: {@code text} is not blank, in Unicode form NFC, its lines end with {@code \n},
 * and one line is one paragraph; page starts lie inside the text.
 *
 * @param parsed what it was made from, without which page images and original places are lost
 * @param text the clean text
 * @param pages where pages start in {@code text}
 * @param offsets from {@code text} back to {@link ParsedDocument#text()}
 */
public record CleanDocument(ParsedDocument parsed, String text, PageMap pages, OffsetMap offsets) {

  /**
   * @throws IllegalArgumentException if the text is blank or a page starts outside it
   */
  public CleanDocument {
    if (text.isBlank()) {
      throw new IllegalArgumentException("text must not be blank, document " + parsed.id());
    }
    if (!pages.starts().isEmpty() && pages.starts().getLast() > text.length()) {
      throw new IllegalArgumentException(
          "page starts at %d, text has %d code units, document %s"
              .formatted(pages.starts().getLast(), text.length(), parsed.id()));
    }
  }

  /** The same clean text on a parse that has the same text. */
  public CleanDocument on(ParsedDocument same) {
    return new CleanDocument(same, text, pages, offsets);
  }

  /** Content address of the source. */
  public DocumentId id() {
    return parsed.id();
  }

  /** Every non-blank line, in order. Linear in the text. */
  public List<TextSpan> paragraphs() {
    List<TextSpan> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      if (!text.substring(start, end).isBlank()) {
        paragraphs.add(new TextSpan(start, end));
      }
      start = end + 1;
    }
    return paragraphs;
  }

  /** Page (where the format has pages) and paragraph of the code unit at {@code offset}. */
  public Locator locate(int offset) {
    int paragraph = 0;
    for (TextSpan span : paragraphs()) {
      if (span.start() > offset) {
        break;
      }
      paragraph++;
    }
    var page = pages.pageAt(offset);
    return new Locator(page.isPresent() ? page.getAsInt() : 0, Math.max(1, paragraph));
  }

  /** Short form for logs; never prints the text. */
  @Override
  public String toString() {
    return "CleanDocument[%s, %d chars]".formatted(id(), text.length());
  }
}
