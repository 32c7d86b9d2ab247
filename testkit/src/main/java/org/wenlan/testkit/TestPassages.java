package org.wenlan.testkit;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.document.Passage;
import org.wenlan.core.document.TextSpan;

/** Cuts a text the simple way: sentences at 。！？； and line ends, passages of whole sentences. */
public final class TestPassages {

  private static final int WANTED_CHARS = 200;

  private TestPassages() {}

  /** Sentences in order; white space between them belongs to none. None is over 500 long. */
  public static List<TextSpan> sentences(String text) {
    List<TextSpan> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean ends = "。！？；\n".indexOf(text.charAt(i)) >= 0;
      boolean tooLong =
          i + 1 - start >= Passage.MAX_CHARS - 1 && !Character.isHighSurrogate(text.charAt(i));
      if (ends || tooLong || i + 1 == text.length()) {
        addStripped(text, start, i + 1, sentences);
        start = i + 1;
      }
    }
    return sentences;
  }

  /** Passages of whole sentences, about 200 UTF-16 code units long. */
  public static List<TextSpan> cut(String text) {
    List<TextSpan> passages = new ArrayList<>();
    TextSpan open = null;
    for (TextSpan sentence : sentences(text)) {
      if (open != null && sentence.end() - open.start() > WANTED_CHARS) {
        passages.add(open);
        open = null;
      }
      open = open == null ? sentence : new TextSpan(open.start(), sentence.end());
    }
    if (open != null) {
      passages.add(open);
    }
    return passages;
  }

  private static void addStripped(String text, int from, int to, List<TextSpan> sentences) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new TextSpan(start, end));
    }
  }
}
