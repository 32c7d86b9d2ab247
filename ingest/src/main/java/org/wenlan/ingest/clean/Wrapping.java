package org.wenlan.ingest.clean;

import java.util.List;

/**
 * How a text was broken into lines, and which breaks fall inside a paragraph.
 *
 * <p>A text is wrapped if its lines crowd below one width (the 80th percentile) and hardly any
 * passes it; texts with one line per paragraph fail that and are left alone. A break is undone if
 * the next word would not have fitted and the next line neither opens a numbered paragraph nor is
 * indented. Width counts half-width columns. Cost: one sort of the line widths.
 *
 * @param width usual width of a full line, or 0 if the text is not wrapped
 * @param blankMeansParagraph whether an empty line parts paragraphs; false where every line has one
 */
record Wrapping(int width, boolean blankMeansParagraph) {

  /** Columns a full line may fall short of the width: an indent of two characters, punctuation. */
  private static final int SLACK = 6;

  /** Columns a line may pass the width: punctuation hung into the margin, a space more. */
  private static final int OVERHANG = 4;

  /** No printed line is wider: 60 Chinese characters. */
  private static final int WIDEST = 120;

  private static final int NARROWEST = 24;

  static final Wrapping NONE = new Wrapping(0, true);

  /** Measures the lines of one document. */
  static Wrapping of(List<Line> lines) {
    if (lines.size() < 3) {
      return NONE;
    }
    int[] widths = lines.stream().mapToInt(Line::columns).sorted().toArray();
    int width = widths[Math.min(widths.length - 1, widths.length * 8 / 10)];
    if (width < NARROWEST || width > WIDEST) {
      return NONE;
    }
    long full = 0;
    long wide = 0;
    long afterBlank = 0;
    for (Line line : lines) {
      if (line.columns() > width + OVERHANG) {
        wide++;
      } else if (line.columns() >= width - SLACK) {
        full++;
      }
      afterBlank += line.afterBlank() ? 1 : 0;
    }
    boolean wrapped = full * 10 >= lines.size() * 3L && wide * 100 <= lines.size() * 3L;
    return wrapped ? new Wrapping(width, afterBlank * 10 < lines.size() * 6L) : NONE;
  }

  /** Whether {@code next} goes on with the paragraph of {@code previous}. */
  boolean continues(TracedText text, Line previous, Line next) {
    if (width == 0 || previous.columns() > width + OVERHANG) {
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
    return closed ? needed > width - 2 : needed > width - SLACK;
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
