package org.wenlan.search.elasticsearch;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wenlan.core.document.TextSpan;

/**
 * Turns marks in a highlighted passage into spans of the clean text.
 *
 * <p>The marks are random, one pair per answer, so that no text can hold or forge them.
 */
record Highlights(String open, String close) {

  static Highlights fresh() {
    String nonce = UUID.randomUUID().toString();
    return new Highlights("<" + nonce + ">", "</" + nonce + ">");
  }

  /**
   * Spans that touch are joined: two words in a row are one place.
   *
   * @param marked the whole passage with marks
   * @param passageStart where the passage begins in the clean text
   */
  List<TextSpan> spans(String marked, int passageStart) {
    List<TextSpan> spans = new ArrayList<>();
    int marks = 0;
    int at = 0;
    int start = marked.indexOf(open, at);
    while (start >= 0) {
      int end = marked.indexOf(close, start);
      if (end < 0) {
        break;
      }
      int from = passageStart + start - marks;
      int to = passageStart + end - marks - open.length();
      if (to > from) {
        addJoined(new TextSpan(from, to), spans);
      }
      marks += open.length() + close.length();
      at = end + close.length();
      start = marked.indexOf(open, at);
    }
    return spans;
  }

  private static void addJoined(TextSpan next, List<TextSpan> spans) {
    if (!spans.isEmpty() && spans.getLast().end() >= next.start()) {
      TextSpan last = spans.removeLast();
      spans.add(new TextSpan(last.start(), Math.max(last.end(), next.end())));
    } else {
      spans.add(next);
    }
  }
}
