package org.wenlan.search.elasticsearch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.wenlan.spelling.TextFolding;

/**
 * Texts cut into characters, each a number: an ideograph is its code point, a run of letters and
 * digits counts as one character and is numbered as it comes. Only texts cut by the same instance
 * compare. Width, case and script are folded, white space does not count. Not thread-safe.
 */
final class CharacterNumbers {

  /** Punctuation; nothing reaches over it. */
  static final int BREAK = 0;

  /** Bits of a number. */
  static final int BITS = 21;

  /** Above all ideographs; words have even numbers, figures and single letters odd ones. */
  private static final int FIRST_OTHER = 1 << 18;

  private final Map<String, Integer> others = new HashMap<>();

  /** Cost: linear in the length of {@code text}. */
  int[] of(String text) {
    String folded = new String(TextFolding.fold(text.toCharArray()));
    int[] numbers = new int[folded.length()];
    int count = 0;
    for (int at = 0; at < folded.length(); ) {
      int c = folded.codePointAt(at);
      int end = at + Character.charCount(c);
      if (Character.isIdeographic(c)) {
        numbers[count++] = c;
      } else if (Character.isLetterOrDigit(c)) {
        end = endOfWord(folded, end);
        numbers[count++] = other(folded.substring(at, end));
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        numbers[count++] = BREAK;
      }
      at = end;
    }
    return Arrays.copyOf(numbers, count);
  }

  /** Whether it stands for a word of two letters or more. */
  static boolean isWord(int number) {
    return number >= FIRST_OTHER && number % 2 == 0;
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (Character.isIdeographic(c) || !Character.isLetterOrDigit(c)) {
        return end;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private int other(String word) {
    boolean telling = word.length() > 1 && word.codePoints().anyMatch(Character::isLetter);
    return others.computeIfAbsent(word, w -> FIRST_OTHER + 2 * others.size() + (telling ? 0 : 1));
  }
}
