package org.wenlan.novelty.compare;

import java.util.List;

/** Width and case folded one code unit for one, so that places stay. */
final class Folding {

  private Folding() {}

  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= '！' && c <= '～') {
        c = (char) (c - '！' + '!');
      } else if (c == '　') {
        c = ' ';
      }
      folded.setCharAt(i, Character.toLowerCase(c));
    }
    return folded.toString();
  }

  static boolean holdsAny(String folded, List<String> foldedWords) {
    return foldedWords.stream().anyMatch(word -> find(folded, word, 0) >= 0);
  }

  /** Where {@code word} stands from {@code from} on, or -1; Latin words only as whole words. */
  static int find(String folded, String word, int from) {
    int at = folded.indexOf(word, from);
    while (at >= 0 && !isWhole(folded, word, at)) {
      at = folded.indexOf(word, at + 1);
    }
    return at;
  }

  private static boolean isWhole(String text, String word, int at) {
    int end = at + word.length();
    return !(isLatin(word.charAt(0)) && at > 0 && isLatin(text.charAt(at - 1)))
        && !(isLatin(word.charAt(word.length() - 1))
            && end < text.length()
            && isLatin(text.charAt(end)));
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
