package org.wenlan.spelling;

/**
 * Text in the standard simplified characters of the mainland, whatever it was written in:
 * traditional characters of Taiwan and Hong Kong, Japanese forms, 异体字, old print forms.
 *
 * <p>The text is as long afterwards as before, code unit for code unit, so that an offset in the
 * one is an offset in the other; what could be simplified only by changing the length stays as it
 * is. Phrases come first, longest first: 乾燥 becomes 干燥, 乾隆 stays. Characters given back to names by
 * 通用规范汉字表 (2013) stay too: 毕昇, 陶喆. Simplifying simplified text changes nothing.
 *
 * <p>Tables: see {@link SpellingTables}. Read once, at first use, in 0.2 s on a cold JVM; about 1
 * MB. Cost is two look-ups for each code unit, twice where there are phrases. Thread-safe.
 */
public final class SimplifiedChinese {

  private static final int MOST_PASSES = 4;
  private static final SpellingTables TABLES = SpellingTables.read();

  private SimplifiedChinese() {}

  /** The text simplified, of the same length. */
  public static String of(String text) {
    char[] characters = text.toCharArray();
    simplify(characters);
    return new String(characters);
  }

  /** Simplifies in place. */
  public static void simplify(char[] text) {
    // What a phrase became may be the beginning of another one: 電覆甦 is 电复甦, and that 电复苏.
    int passes = 1;
    while (onePass(text) && passes < MOST_PASSES) {
      passes++;
    }
  }

  /** Whether a phrase was changed, so that another pass may find more. */
  private static boolean onePass(char[] text) {
    for (int i = 0; i < text.length; i++) {
      text[i] = TABLES.common(text[i]);
    }
    boolean changed = false;
    for (int i = 0; i < text.length; ) {
      String phrase = TABLES.phraseAt(text, i);
      if (phrase == null) {
        text[i] = TABLES.single(text[i]);
        i++;
      } else {
        for (int j = 0; j < phrase.length(); j++, i++) {
          changed |= text[i] != phrase.charAt(j);
          text[i] = phrase.charAt(j);
        }
      }
    }
    return changed;
  }
}
