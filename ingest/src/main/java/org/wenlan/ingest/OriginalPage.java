package org.wenlan.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.PageBox;
import org.wenlan.core.document.PlacedText;
import org.wenlan.core.document.TextSpan;

/**
 * A page of an original as a picture, and where its text stands on it (原件页面).
 *
 * @param png the picture; not copied
 * @param width in pixels
 * @param height in pixels
 * @param places where stretches of {@link org.wenlan.core.document.ParsedDocument#text()} stand;
 *     none if that is not known
 */
public record OriginalPage(byte[] png, int width, int height, List<PlacedText> places) {

  /** Boxes on one line are one if no more than this lies between them, as a share of the width. */
  private static final double GAP = 0.02;

  /** Copies the list. */
  public OriginalPage {
    places = List.copyOf(places);
  }

  /**
   * Where stretches of the clean text stand on this page; those that stand elsewhere are left out.
   * A stretch that runs over several lines has a box on each.
   */
  public List<PageBox> boxes(CleanDocument document, List<TextSpan> marks) {
    List<PageBox> boxes = new ArrayList<>();
    for (TextSpan mark : marks) {
      int last = Math.min(mark.end(), document.text().length()) - 1;
      if (mark.start() <= last) {
        int start = document.offsets().toOriginal(mark.start());
        int end = document.offsets().toOriginal(last) + 1;
        boxes.addAll(joined(parts(document.parsed().text(), start, end)));
      }
    }
    return boxes;
  }

  private List<PageBox> parts(String text, int start, int end) {
    List<PageBox> parts = new ArrayList<>();
    for (PlacedText place : places) {
      TextSpan span = place.span();
      int from = Math.max(start, span.start());
      int to = Math.min(end, span.end());
      if (from < to) {
        double whole = width(text, span.start(), span.end());
        parts.add(
            place
                .box()
                .part(
                    width(text, span.start(), from) / whole,
                    width(text, span.start(), to) / whole));
      }
    }
    return parts;
  }

  /** Width of print: Latin letters and digits are half as wide as the rest. */
  private static double width(String text, int start, int end) {
    return text.substring(start, end).chars().mapToDouble(c -> c < 0x2000 ? 0.5 : 1).sum();
  }

  private static List<PageBox> joined(List<PageBox> parts) {
    List<PageBox> joined = new ArrayList<>();
    for (PageBox part : parts) {
      PageBox before = joined.isEmpty() ? null : joined.getLast();
      if (before != null && goesOn(before, part)) {
        joined.set(
            joined.size() - 1,
            new PageBox(
                Math.min(before.left(), part.left()),
                Math.min(before.top(), part.top()),
                Math.max(before.right(), part.right()),
                Math.max(before.bottom(), part.bottom())));
      } else {
        joined.add(part);
      }
    }
    return joined;
  }

  private static boolean goesOn(PageBox before, PageBox part) {
    double shared = Math.min(before.bottom(), part.bottom()) - Math.max(before.top(), part.top());
    double lower = Math.min(before.bottom() - before.top(), part.bottom() - part.top());
    return shared > lower / 2
        && part.left() < before.right() + GAP
        && part.left() > before.left() - GAP;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OriginalPage that
        && Arrays.equals(png, that.png)
        && places.equals(that.places);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(png);
  }

  @Override
  public String toString() {
    return "OriginalPage[%d x %d, %d bytes]".formatted(width, height, png.length);
  }
}
