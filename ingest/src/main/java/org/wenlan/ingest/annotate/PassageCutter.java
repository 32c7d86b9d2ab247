package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.Passage;
import org.wenlan.core.document.TextSpan;

/**
 * Gathers sentences into passages of about {@value #GOOD} to {@value #FULL} characters, never more
 * than {@link Passage#MAX_CHARS} (段落切分). A passage ends at the end of a sentence; it never spans
 * two pages unless one sentence does. Only a sentence longer than a passage is cut, at a comma
 * where there is one. Title, byline and catalogue lines do not stand in one passage with the first
 * paragraph.
 */
final class PassageCutter {

  private static final int GOOD = 200;
  private static final int FULL = 350;
  private static final int SCRAP = 60;
  private static final int HEAD_LINES = 12;
  private static final int LONGEST_HEAD = 400;
  private static final int LONGEST_LINE = 120;

  /** A line of the body: a sentence, a salutation, a numbered heading, a row of a table. */
  private static final Pattern BODY =
      Pattern.compile(
          ".*[。！？；…][”』」）)]?|[^：]{2,}：|.*\\t.*|第[一二三四五六七八九十百零〇\\d]+[章节编条].*|[一二三四五六七八九十]+、.*|"
              + "（[一二三四五六七八九十]+）.*|\\d+(?:\\.\\d+)*[ 、.．\\u3000].*|【.*");

  private static final Pattern HEADING =
      Pattern.compile(
          "(?:第[一二三四五六七八九十百零〇\\d]+[章节编条]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）).*", Pattern.DOTALL);

  private PassageCutter() {}

  /** The spans of the passages, ascending, without overlaps; together they hold every sentence. */
  static List<TextSpan> cut(CleanDocument document, List<TextSpan> sentences) {
    List<TextSpan> passages = new ArrayList<>();
    int body = bodyStart(document.text());
    int start = -1;
    int end = -1;
    for (TextSpan sentence : pieces(document.text(), sentences)) {
      boolean bodyBegins = start < body && sentence.start() >= body;
      if (start >= 0 && (bodyBegins || endsBefore(document, start, end, sentence))) {
        add(document, passages, body, start, end);
        start = -1;
      }
      if (start < 0) {
        start = sentence.start();
      }
      end = sentence.end();
    }
    if (start >= 0) {
      add(document, passages, body, start, end);
    }
    return passages;
  }

  /**
   * Where the first paragraph begins behind title, byline or catalogue lines; 0 if the text has no
   * such head or none can be told from the body.
   */
  private static int bodyStart(String text) {
    int start = 0;
    int lines = 0;
    while (start < text.length() && start <= LONGEST_HEAD && lines <= HEAD_LINES) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(start, end).strip();
      if (!line.isEmpty()) {
        if (line.length() > LONGEST_LINE || BODY.matcher(line).matches()) {
          return lines == 0 ? 0 : start;
        }
        lines++;
      }
      start = end + 1;
    }
    return 0;
  }

  private static boolean endsBefore(CleanDocument document, int start, int end, TextSpan next) {
    int grown = next.end() - start;
    int size = end - start;
    if (grown > Passage.MAX_CHARS || page(document, start) != page(document, next.start())) {
      return true;
    }
    boolean heading =
        document.text().charAt(next.start() - 1) == '\n'
            && HEADING.matcher(next.of(document.text())).matches();
    return size >= GOOD && (grown > FULL || heading);
  }

  /** A scrap at the end joins the passage before it where page and length allow. */
  private static void add(
      CleanDocument document, List<TextSpan> passages, int body, int start, int end) {
    boolean afterHead = !passages.isEmpty() && passages.getLast().end() <= body;
    if (end - start < SCRAP && !passages.isEmpty() && !afterHead) {
      TextSpan last = passages.getLast();
      if (end - last.start() <= Passage.MAX_CHARS
          && page(document, last.start()) == page(document, start)) {
        passages.set(passages.size() - 1, new TextSpan(last.start(), end));
        return;
      }
    }
    passages.add(new TextSpan(start, end));
  }

  private static int page(CleanDocument document, int offset) {
    return document.pages().pageAt(offset).orElse(0);
  }

  private static List<TextSpan> pieces(String text, List<TextSpan> sentences) {
    List<TextSpan> pieces = new ArrayList<>(sentences.size());
    for (TextSpan sentence : sentences) {
      int start = sentence.start();
      while (sentence.end() - start > Passage.MAX_CHARS) {
        int end = breakIn(text, start);
        pieces.add(new TextSpan(start, end));
        start = end;
      }
      if (start < sentence.end()) {
        pieces.add(new TextSpan(start, sentence.end()));
      }
    }
    return pieces;
  }

  private static int breakIn(String text, int start) {
    for (String signs : List.of("；;", "，,、 \t")) {
      for (int at = start + FULL; at > start + GOOD; at--) {
        if (signs.indexOf(text.charAt(at - 1)) >= 0) {
          return at;
        }
      }
    }
    int end = start + FULL;
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }
}
