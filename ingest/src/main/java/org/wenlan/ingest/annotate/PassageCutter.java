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
 * where there is one.
 */
final class PassageCutter {

  private static final int GOOD = 200;
  private static final int FULL = 350;
  private static final int SCRAP = 60;
  private static final Pattern HEADING =
      Pattern.compile(
          "(?:第[一二三四五六七八九十百零〇\\d]+[章节编条]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）).*", Pattern.DOTALL);

  private PassageCutter() {}

  /** The spans of the passages, ascending, without overlaps; together they hold every sentence. */
  static List<TextSpan> cut(CleanDocument document, List<TextSpan> sentences) {
    List<TextSpan> passages = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (TextSpan sentence : pieces(document.text(), sentences)) {
      if (start >= 0 && endsBefore(document, start, end, sentence)) {
        add(document, passages, start, end);
        start = -1;
      }
      if (start < 0) {
        start = sentence.start();
      }
      end = sentence.end();
    }
    if (start >= 0) {
      add(document, passages, start, end);
    }
    return passages;
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
  private static void add(CleanDocument document, List<TextSpan> passages, int start, int end) {
    if (end - start < SCRAP && !passages.isEmpty()) {
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
