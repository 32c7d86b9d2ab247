package org.wenlan.ingest.parse;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.wenlan.core.document.PageBox;
import org.wenlan.core.document.PlacedText;
import org.wenlan.core.document.TextSpan;

/**
 * The words of one page of a PDF, and where each character stands.
 *
 * <p>Both come out of one pass, so that the same words lead to the same places whenever the page is
 * read again.
 */
final class PlacedStripper extends PDFTextStripper {

  /** Shares of the type's size above and below the base line. */
  private static final float ABOVE = 0.88f;

  private static final float BELOW = 0.16f;

  private final StringWriter words = new StringWriter();
  private final List<PlacedText> places = new ArrayList<>();

  /**
   * Reads a page.
   *
   * @param page from 0
   */
  PlacedStripper(PDDocument document, int page) throws IOException {
    setStartPage(page + 1);
    setEndPage(page + 1);
    setLineSeparator("\n");
    writeText(document, words);
  }

  String words() {
    return words.toString();
  }

  /** Spans refer to {@link #words()}. */
  List<PlacedText> places() {
    return places;
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    int start = words.getBuffer().length();
    super.writeString(text, positions);
    int length = positions.stream().mapToInt(position -> position.getUnicode().length()).sum();
    if (length == text.length()) {
      for (TextPosition position : positions) {
        int end = start + position.getUnicode().length();
        place(start, end, position, position);
        start = end;
      }
    } else if (!positions.isEmpty()) {
      // Ligatures and presentation forms were taken apart: one box for all of them.
      place(start, start + text.length(), positions.getFirst(), positions.getLast());
    }
  }

  private void place(int start, int end, TextPosition first, TextPosition last) {
    if (start == end) {
      return;
    }
    boolean onItsSide = first.getRotation() % 180 != 0;
    float width = onItsSide ? first.getPageHeight() : first.getPageWidth();
    float height = onItsSide ? first.getPageWidth() : first.getPageHeight();
    float size = Math.abs(first.getYScale());
    places.add(
        new PlacedText(
            new TextSpan(start, end),
            PageBox.within(
                first.getX() / width,
                (first.getY() - ABOVE * size) / height,
                (last.getX() + last.getWidth()) / width,
                (last.getY() + BELOW * size) / height)));
  }
}
