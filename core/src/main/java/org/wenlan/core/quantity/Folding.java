package org.wenlan.core.quantity;

/** One spelling of characters that mean the same around a number; never changes the length. */
final class Folding {

  private static final String TRADITIONAL = "於達過約萬億噸畝頃時鐘間個戶輛臺項種冊處應須為內數兩點標準環條週溫壓";
  private static final String SIMPLIFIED = "于达过约万亿吨亩顷时钟间个户辆台项种册处应须为内数两点标准环条周温压";

  private Folding() {}

  /** Full width to half width, traditional to simplified, one kind of minus; as long as before. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      folded.setCharAt(i, fold(folded.charAt(i)));
    }
    return folded.toString();
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
