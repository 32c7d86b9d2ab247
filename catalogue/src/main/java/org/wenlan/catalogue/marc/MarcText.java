package org.wenlan.catalogue.marc;

/** What every piece of a MARC record must keep to, so that it can be written and read again. */
final class MarcText {

  static final char SUBFIELD_MARK = 0x1F;
  static final char FIELD_END = 0x1E;
  static final char RECORD_END = 0x1D;

  private MarcText() {}

  static boolean isTag(String tag) {
    return tag.length() == 3 && tag.chars().allMatch(MarcText::isLetterOrDigit);
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  static boolean isControl(String tag) {
    return tag.startsWith("00");
  }

  /** Whether {@code c} may be an indicator or a subfield code: one visible byte, or a blank. */
  static boolean isMark(char c) {
    return c >= 0x20 && c < 0x7F;
  }

  static boolean hasSeparator(String value) {
    return value.chars().anyMatch(c -> c >= RECORD_END && c <= SUBFIELD_MARK);
  }

  static void require(boolean holds, String rule, Object found) {
    if (!holds) {
      throw new IllegalArgumentException("%s, got '%s'".formatted(rule, found));
    }
  }
}
