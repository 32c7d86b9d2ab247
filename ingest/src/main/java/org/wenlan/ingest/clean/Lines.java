package org.wenlan.ingest.clean;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.document.PageMap;

/** Cuts canonical text into its non-empty lines. */
final class Lines {

  private Lines() {}

  /** Non-empty lines in order, with page, indent and width. Linear. */
  static List<Line> of(TracedText text, PageMap pages) {
    List<Line> lines = new ArrayList<>();
    boolean blankBefore = false;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && text.charAt(i) != '\n') {
        continue;
      }
      int from = start;
      int to = i;
      while (from < to && Blanks.isGap(text.charAt(from))) {
        from++;
      }
      while (to > from && Blanks.isGap(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        int page = pages.pageAt(text.originAt(from)).orElse(0);
        lines.add(
            new Line(
                from,
                to,
                columns(text, start, from),
                columns(text, from, to),
                blankBefore && !lines.isEmpty(),
                page));
      }
      blankBefore = from == to;
      start = i + 1;
    }
    return lines;
  }

  static int columns(TracedText text, int start, int end) {
    int columns = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      columns += c == '\u3000' || c == '\t' ? 2 : Characters.columns(c);
    }
    return columns;
  }
}
