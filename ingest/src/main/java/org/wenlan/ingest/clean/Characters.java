package org.wenlan.ingest.clean;

/** What kind of character it is, as far as cleaning has to know. */
final class Characters {

  private Characters() {}

  /** Controls and marks without width: they change no glyph and break every search. */
  static boolean isInvisible(char c) {
    return (c < ' ' && c != '\n' && c != '\t')
        || (c >= 0x7f && c <= 0x9f)
        || c == 0xad
        || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x2064)
        || (c >= 0xfff9 && c <= 0xfffb)
        || c == 0xfeff;
  }

  /** Whether the character ends a line: every line end Unicode knows, and the page feed. */
  static boolean isLineEnd(char c) {
    return c == '\n'
        || c == '\r'
        || c == 0x0b
        || c == '\f'
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  /** Blanks of any width; a tab is none of them, it parts the cells of a table. */
  static boolean isBlank(char c) {
    return c == ' '
        || c == 0xa0
        || c == 0x3000
        || (c >= 0x2000 && c <= 0x200a)
        || c == 0x202f
        || c == 0x205f;
  }

  /** Chinese characters and their punctuation; surrogates count, for rare characters need them. */
  static boolean isCjk(char c) {
    return isHan(c)
        || (c >= 0x3001 && c <= 0x303f)
        || (c >= 0xff01 && c <= 0xff60)
        || isChinesePunctuation(c);
  }

  /** Ideographs, without punctuation. */
  static boolean isHan(char c) {
    return (c >= 0x3400 && c <= 0x9fff)
        || (c >= 0xf900 && c <= 0xfaff)
        || Character.isSurrogate(c)
        || c == '〇';
  }

  private static boolean isChinesePunctuation(char c) {
    return c == '“' || c == '”' || c == '‘' || c == '’' || c == '…' || c == '—' || c == '·';
  }

  /** Whether a sentence may end with this character. */
  static boolean endsSentence(char c) {
    return "。！？；：.!?;:…”』」）)".indexOf(c) >= 0;
  }

  /** Width in half-width columns: 2 for Chinese, 1 for the rest. */
  static int columns(char c) {
    if (Character.isLowSurrogate(c)) {
      return 0;
    }
    return isCjk(c) ? 2 : 1;
  }
}
