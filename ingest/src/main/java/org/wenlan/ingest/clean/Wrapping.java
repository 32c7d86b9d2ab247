package org.wenlan.ingest.clean;

import java.util.Arrays;
import java.util.List;

/**
 * How a text was broken into lines, and which breaks fall inside a paragraph.
 *
 * <p>A text is wrapped if its lines crowd below one width (the 80th percentile) and hardly any
 * passes it; texts with one line per paragraph fail that and are left alone. On paper those that
 * pass it may crowd below a second width: title, abstract or notes across a page of columns. A
 * break is undone if the next word would not have fitted and the next line neither opens a numbered
 * paragraph nor is indented. Width counts half-width columns. Cost: one sort of the line widths.
 *
 * @param width usual width of a full line, or 0 if the text is not wrapped
 * @param wider width of a full line of those that pass {@code width}, or 0 if hardly any does
 * @param blankMeansParagraph whether an empty line parts paragraphs; false where every line has one
 */
record Wrapping(int width, int wider, boolean blankMeansParagraph) {

  /** Columns a full line may fall short of the width: an indent of two characters, punctuation. */
  private static final int SLACK = 6;

  /** Columns a line may pass the width: punctuation hung into the margin, a space more. */
  private static final int OVERHANG = 4;

  /** No printed line is wider: 60 Chinese characters. */
  private static final int WIDEST = 120;

  private static final int NARROWEST = 24;

  /** Share of the lines that may pass the width. */
  private static final double MOST_WIDE = 0.03;

  static final Wrapping NONE = new Wrapping(0, 0, true);

  /** Measures the lines of one document. */
  static Wrapping of(List<Line> lines, Layout layout) {
    int[] widths = lines.stream().mapToInt(Line::columns).sorted().toArray();
    int width = usual(widths);
    if (width == 0 || share(widths, width - SLACK, width + OVERHANG) < 0.3) {
      return NONE;
    }
    int[] wide = Arrays.stream(widths).filter(columns -> columns > width + OVERHANG).toArray();
    int wider = layout == Layout.FIXED ? usual(wide) : 0;
    if (wide.length <= MOST_WIDE * widths.length) {
      wider = 0;
    } else if (wider == 0
        || share(wide, wider - SLACK, wider + OVERHANG) < 0.5
        || share(wide, wider + OVERHANG + 1, Integer.MAX_VALUE) > MOST_WIDE) {
      return NONE;
    }
    long afterBlank = lines.stream().filter(Line::afterBlank).count();
    return new Wrapping(width, wider, afterBlank < 0.6 * lines.size());
  }

  /** The 80th percentile, or 0 if these are no lines as they are printed. */
  private static int usual(int[] sorted) {
    if (sorted.length < 3) {
      return 0;
    }
    int width = sorted[Math.min(sorted.length - 1, sorted.length * 8 / 10)];
    return width < NARROWEST || width > WIDEST ? 0 : width;
  }

  private static double share(int[] widths, int from, int to) {
    return (double)
            Arrays.stream(widths).filter(columns -> from <= columns && columns <= to).count()
        / widths.length;
  }

  /** Whether {@code next} goes on with the paragraph of {@code previous}. */
  boolean continues(TracedText text, Line previous, Line next) {
    int full = previous.columns() > width + OVERHANG ? wider : width;
    if (full == 0 || previous.columns() > full + OVERHANG) {
      return false;
    }
    boolean samePage = previous.page() == next.page();
    if (blankMeansParagraph && next.afterBlank() && samePage) {
      return false;
    }
    if (next.indent() >= 3 && next.indent() > previous.indent()) {
      return false;
    }
    char previousEnd = text.charAt(previous.end() - 1);
    String nextText = text.slice(next.start(), next.end());
    if (Numbering.opensParagraph(nextText, previousEnd)) {
      return false;
    }
    int needed = previous.columns() + firstWord(nextText);
    boolean closed = "。！？".indexOf(previousEnd) >= 0;
    return closed ? needed > full - 2 : needed > full - SLACK;
  }

  /** Columns of what cannot be parted at the start of a line: one character, or a Latin word. */
  private static int firstWord(String line) {
    if (Characters.isCjk(line.charAt(0))) {
      return 2;
    }
    int end = 1;
    while (end < line.length() && line.charAt(end) > ' ' && line.charAt(end) < 0x2e80) {
      end++;
    }
    return Math.min(30, end) + 1;
  }
}
