package org.wenlan.ingest.parse;

import java.util.ArrayList;
import java.util.List;

/** Text under way, page by page; remembers where each page starts. */
final class PagedText {

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> starts = new ArrayList<>();
  private final long limit;

  /**
   * @param limit longest text wanted; one character more is kept, to show that there was more
   */
  PagedText(long limit) {
    this.limit = limit;
  }

  /** Adds a page, ended by a line end; an empty page starts where the next one does. */
  void addPage(String page) {
    starts.add(text.length());
    String words = page.stripTrailing();
    if (!words.isEmpty()) {
      text.append(words, 0, (int) Math.min(words.length(), room()));
      if (room() > 0) {
        text.append('\n');
      }
    }
  }

  private long room() {
    return Math.max(0, limit + 1 - text.length());
  }

  boolean isFull() {
    return text.length() > limit;
  }

  List<Integer> starts() {
    return starts;
  }

  String text() {
    return text.toString();
  }
}
