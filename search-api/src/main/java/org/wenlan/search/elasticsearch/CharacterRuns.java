package org.wenlan.search.elasticsearch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenlan.spelling.TextFolding;

/**
 * Runs of neighbouring characters a text holds, with how often: what it says, in whatever words.
 *
 * <p>A run of letters and digits is one character; no run reaches over punctuation. Width, case and
 * script are folded, white space does not count. A word of letters tells as much as several
 * ideographs, so that from two letters on it stands among the longer runs by itself, too: OCPS of a
 * paper is found again whatever stands beside it.
 */
final class CharacterRuns {

  private static final String BREAK = "";

  private CharacterRuns() {}

  /**
   * How often each run stands in {@code text}. Cost: linear in its length.
   *
   * @param length of a run in characters, from 1
   */
  static Map<String, Integer> of(String text, int length) {
    List<String> characters = characters(text);
    Map<String, Integer> runs = new HashMap<>();
    for (int i = 0; i + length <= characters.size(); i++) {
      List<String> run = characters.subList(i, i + length);
      if (!run.contains(BREAK)) {
        runs.merge(String.join(" ", run), 1, Integer::sum);
      }
    }
    if (length > 1) {
      characters.stream()
          .filter(CharacterRuns::isWord)
          .forEach(word -> runs.merge(word, 1, Integer::sum));
    }
    return runs;
  }

  private static boolean isWord(String character) {
    return character.length() > 1
        && !Character.isIdeographic(character.codePointAt(0))
        && character.chars().anyMatch(Character::isLetter);
  }

  /** Ideographs one by one, other words whole, {@link #BREAK} for punctuation; no white space. */
  private static List<String> characters(String text) {
    String folded = new String(TextFolding.fold(text.toCharArray()));
    List<String> characters = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    folded
        .codePoints()
        .forEach(
            c -> {
              boolean ideograph = Character.isIdeographic(c);
              if (!ideograph && Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
                return;
              }
              end(word, characters);
              if (ideograph) {
                characters.add(Character.toString(c));
              } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                characters.add(BREAK);
              }
            });
    end(word, characters);
    return characters;
  }

  private static void end(StringBuilder word, List<String> characters) {
    if (!word.isEmpty()) {
      characters.add(word.toString());
      word.setLength(0);
    }
  }
}
