package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.document.TextSpan;

/**
 * Cuts a clean text into sentences (断句).
 *
 * <p>A paragraph's end ends a sentence; so do 。！？ and ……, together with the closing quotes and
 * brackets that follow. Inside 《》, （） and quotes that close later nothing is cut, unless the
 * sentence has grown past {@value #PATIENCE} characters: an opening sign was then left open. A full
 * stop of Latin print ends nothing, so that numbering such as {@code 1.} stays with its sentence.
 * Linear in the text.
 */
final class SentenceSplitter {

  private static final int PATIENCE = 300;
  private static final String ENDS = "。！？!?";
  private static final String OPENING = "“‘「『《〈（(【";
  private static final String CLOSING = "”’」』》〉）)】";

  private SentenceSplitter() {}

  /** The sentences in order, white space at their ends left out. */
  static List<TextSpan> split(String text) {
    List<TextSpan> sentences = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      splitParagraph(text, start, end, sentences);
      start = end + 1;
    }
    return sentences;
  }

  private static void splitParagraph(String text, int from, int to, List<TextSpan> sentences) {
    int start = from;
    int depth = 0;
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (OPENING.indexOf(c) >= 0) {
        depth++;
      } else if (CLOSING.indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (endsSentence(text, at, to)) {
        int end = at + 1;
        while (end < to
            && (endsSentence(text, end, to) || CLOSING.indexOf(text.charAt(end)) >= 0)) {
          if (CLOSING.indexOf(text.charAt(end)) >= 0) {
            depth = Math.max(0, depth - 1);
          }
          end++;
        }
        if ((depth == 0 && !insideBrackets(text, start, end)) || end - start > PATIENCE) {
          add(text, start, end, sentences);
          start = end;
          depth = 0;
        }
        at = end;
        continue;
      }
      at++;
    }
    add(text, start, to, sentences);
  }

  /** Whether the end belongs to a remark in brackets that the sentence goes on after. */
  private static boolean insideBrackets(String text, int start, int end) {
    return "）)》〉】".indexOf(text.charAt(end - 1)) >= 0 && OPENING.indexOf(text.charAt(start)) < 0;
  }

  private static boolean endsSentence(String text, int at, int to) {
    char c = text.charAt(at);
    return ENDS.indexOf(c) >= 0
        || (c == '…'
            && (at + 1 == to || text.charAt(at + 1) != '…')
            && at > 0
            && text.charAt(at - 1) == '…');
  }

  private static void add(String text, int from, int to, List<TextSpan> sentences) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new TextSpan(start, end));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
