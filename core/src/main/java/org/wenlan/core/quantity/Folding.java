package org.wenlan.core.quantity;

/** One spelling of characters that mean the same around a number; never changes the length. */
final class Folding {

  private static final String TRADITIONAL = "於達過約萬億噸畝頃時鐘間個戶輛臺項種冊處應須為內數兩點標準環條週溫壓";
  private static final String SIMPLIFIED = "于达过约万亿吨亩顷时钟间个户辆台项种册处应须为内数两点标准环条周温压";

  /** What every character becomes, by its code. */
  private static final char[] FOLDED = table();

  private Folding() {}

  /** Full width to half width, traditional to simplified, one kind of minus; as long as before. */
  static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = FOLDED[folded[i]];
    }
    return new String(folded);
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = fold((char) c);
    }
    return table;
  }

  private static char fold(char c) {
    if (c >= '！' && c <= '～') {
      return (char) (c - '！' + '!');
    }
    if (c < '\u2000') {
      return c == '\u00a0' ? ' ' : c;
    }
    return switch (c) {
      case '−', '‐', '‑', '﹣' -> '-';
      case '\u3000', '\u2002', '\u2003', '\u2009' -> ' ';
      case '∼', '〜' -> '~';
      case '﹪' -> '%';
      default -> {
        int at = TRADITIONAL.indexOf(c);
        yield at < 0 ? c : SIMPLIFIED.charAt(at);
      }
    };
  }
}
