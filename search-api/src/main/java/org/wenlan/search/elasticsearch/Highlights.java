package org.wenlan.search.elasticsearch;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.wenlan.core.document.TextSpan;

/**
 * Turns marks in a highlighted passage into spans of the clean text.
 *
 * <p>The marks are random, one pair per answer, so that no text can hold or forge them.
 *
 * @param idle marked words that count only where another begins right behind them: 不 of 不达标
 */
record Highlights(String open, String close, Predicate<String> idle) {

  static Highlights fresh() {
    return fresh(words -> false);
  }

  static Highlights fresh(Predicate<String> idle) {
    String nonce = UUID.randomUUID().toString();
    return new Highlights("<" + nonce + ">", "</" + nonce + ">", idle);
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
    int idleFrom = -1;
    int idleTo = -1;
    int start = marked.indexOf(open, at);
    while (start >= 0) {
      int end = marked.indexOf(close, start);
      if (end < 0) {
        break;
      }
      int from = passageStart + start - marks;
      int to = passageStart + end - marks - open.length();
      if (to > from && idle.test(marked.substring(start + open.length(), end))) {
        idleFrom = idleTo == from ? idleFrom : from;
        idleTo = to;
      } else if (to > from) {
        addJoined(new TextSpan(idleTo == from ? idleFrom : from, to), spans);
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
