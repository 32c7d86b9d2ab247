package org.wenlan.ingest.parse;

/**
 * Tells words that a page shows but does not say: its fonts have no table that leads from shapes to
 * characters (ToUnicode), or a wrong one, so that what comes out has no meaning.
 */
final class GarbledText {

  /** Fewer ideographs than this say nothing about what is frequent. */
  private static final int ENOUGH = 60;

  private GarbledText() {}

  /** Whether a character means something: neither blank nor private nor undecoded. */
  static boolean hasMeaning(int c) {
    return c > ' ' && c != 0x3000 && !isBroken(c);
  }

  private static boolean isBroken(int c) {
    return c == 0xfffd || (c >= 0xe000 && c <= 0xf8ff) || (c < ' ' && !Character.isWhitespace(c));
  }

  /**
   * Whether a third of the characters is broken, or the ideographs are such as hardly any text has:
   * in prose the frequent ones make up a quarter.
   */
  static boolean isGarbled(String words) {
    long broken = words.chars().filter(GarbledText::isBroken).count();
    long meaning = words.chars().filter(GarbledText::hasMeaning).count();
    if (broken * 3 > broken + meaning) {
      return true;
    }
    long ideographs = words.codePoints().filter(Character::isIdeographic).count();
    return ideographs >= ENOUGH
        && ideographs * 2 > meaning
        && ChineseLikeness.of(words) < ChineseLikeness.ACCEPTABLE;
  }
}
