package org.wenlan.core.find;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * What a term can be typed as (输入形式). Width and case do not matter.
 *
 * @param written the term itself, folded
 * @param pinyin its syllables in a row; as {@code written} if it has no Chinese
 * @param initials the first letters of its syllables
 * @param sound its syllables as those hear them who do not tell n from l, zh from z, ing from in
 */
public record SpokenForms(String written, String pinyin, String initials, String sound) {

  private static final String SYLLABLE_END = "'";

  /** The forms of {@code term}. */
  public static SpokenForms of(String term, Pronunciation pronunciation) {
    String written = folded(term);
    StringBuilder pinyin = new StringBuilder();
    StringBuilder initials = new StringBuilder();
    StringJoiner sound = new StringJoiner(SYLLABLE_END);
    for (String syllable : pronunciation.syllables(written)) {
      if (!syllable.isBlank()) {
        pinyin.append(syllable);
        initials.append(syllable, 0, syllable.offsetByCodePoints(0, 1));
        sound.add(careless(syllable));
      }
    }
    return new SpokenForms(written, pinyin.toString(), initials.toString(), sound.toString());
  }

  /** Syllables as careless ears tell them apart, joined so that xi'an is not xian. */
  public static String sound(List<String> syllables) {
    return syllables.stream().map(SpokenForms::careless).collect(Collectors.joining(SYLLABLE_END));
  }

  /** Width and case folded, blanks at the ends taken off. */
  public static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }

  private static String careless(String syllable) {
    if (syllable.length() < 2) {
      return syllable;
    }
    String heard =
        syllable.charAt(1) == 'h' && "zcs".indexOf(syllable.charAt(0)) >= 0
            ? syllable.charAt(0) + syllable.substring(2)
            : syllable;
    if (heard.startsWith("n")) {
      heard = "l" + heard.substring(1);
    }
    return heard.endsWith("ing") || heard.endsWith("eng") || heard.endsWith("ang")
        ? heard.substring(0, heard.length() - 1)
        : heard;
  }
}
