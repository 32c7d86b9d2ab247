package org.wenlan.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wenlan.core.document.PlacedText;
import org.wenlan.core.document.RecognisedPage;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.document.TextSpan;
import org.wenlan.ingest.ocr.PrintedPage;

/** Text under way, page by page; remembers where each page starts. */
final class PagedText {

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> starts = new ArrayList<>();
  private final List<RecognisedPage> recognised = new ArrayList<>();
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

  /** Adds a page that a machine read, with the places of its lines. */
  void addRecognised(PrintedPage page) {
    int start = text.length();
    addPage(page.text());
    List<PlacedText> lines = new ArrayList<>();
    for (PlacedText line : page.lines()) {
      int end = Math.min(line.span().end() + start, text.length());
      if (line.span().start() + start < end) {
        lines.add(new PlacedText(new TextSpan(line.span().start() + start, end), line.box()));
      }
    }
    recognised.add(new RecognisedPage(starts.size(), (float) page.confidence(), lines));
  }

  /** Adds lines to the last page, each ended by a line end. */
  void append(String lines) {
    text.append(lines, 0, (int) Math.min(lines.length(), room()));
  }

  /** Adds a page as a machine read it, or the words of the file where it read nothing. */
  void add(Optional<PrintedPage> read, String otherwise) {
    if (read.isPresent()) {
      addRecognised(read.get());
    } else {
      addPage(otherwise);
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

  Recognition recognition() {
    return new Recognition(recognised);
  }

  String text() {
    return text.toString();
  }
}
