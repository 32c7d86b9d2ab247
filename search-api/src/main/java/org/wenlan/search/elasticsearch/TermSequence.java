package org.wenlan.search.elasticsearch;

import java.util.ArrayList;
import java.util.List;

/**
 * A term taken apart into what the index has a token for wherever it stands: each Chinese character
 * and each word of letters and digits.
 *
 * @param units in order, at least one
 * @param marks commas and full stops between them; each takes a position of its own
 */
record TermSequence(List<String> units, int marks) {

  private static final String MARKS = "，。；：！？、,;:!?…";

  static TermSequence of(String term) {
    List<String> units = new ArrayList<>();
    int marks = 0;
    int pending = 0;
    for (int i = 0; i < term.length(); ) {
      int end = unitEnd(term, i);
      if (end > i) {
        marks += units.isEmpty() ? 0 : pending;
        pending = 0;
        units.add(term.substring(i, end));
        i = end;
      } else {
        pending += MARKS.indexOf(term.codePointAt(i)) >= 0 ? 1 : 0;
        i += Character.charCount(term.codePointAt(i));
      }
    }
    return new TermSequence(List.copyOf(units), marks);
  }

  /** The end of the unit that begins at {@code start}; {@code start} if none does. */
  private static int unitEnd(String term, int start) {
    int first = term.codePointAt(start);
    if (Character.isIdeographic(first) || first == '〇' || first == '々') {
      return start + Character.charCount(first);
    }
    int end = start;
    while (end < term.length() && isWordPart(term, end)) {
      end += Character.charCount(term.codePointAt(end));
    }
    return end;
  }

  private static boolean isWordPart(String term, int at) {
    int c = term.codePointAt(at);
    boolean point =
        c == '.'
            && at > 0
            && at + 1 < term.length()
            && Character.isDigit(term.charAt(at - 1))
            && Character.isDigit(term.charAt(at + 1));
    return point || (Character.isLetterOrDigit(c) && !Character.isIdeographic(c));
  }
}
