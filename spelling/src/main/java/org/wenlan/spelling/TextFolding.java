package org.wenlan.spelling;

import java.text.Normalizer;

/**
 * Makes spellings alike that a reader holds for the same: full and half width, upper and lower
 * case, compatibility forms, and then traditional and variant characters, by {@link
 * SimplifiedChinese}.
 *
 * <p>The folded text is as long as the text, code unit for code unit; what could only be folded by
 * changing the length stays as it is. Folding a folded text changes nothing.
 */
public final class TextFolding {

  /** Small compatibility form of each code unit; a table, because asking the Normalizer is slow. */
  private static final char[] COMPATIBLE = new char[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < COMPATIBLE.length; c++) {
      COMPATIBLE[c] = Character.toLowerCase(compatible((char) c));
    }
  }

  private TextFolding() {}

  /** The folded form, of the same length; {@code text} stays as it is. */
  public static char[] fold(char[] text) {
    char[] folded = text.clone();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = COMPATIBLE[folded[i]];
    }
    SimplifiedChinese.simplify(folded);
    return folded;
  }

  /** The compatibility form if it is one code unit; white space of any width becomes a blank. */
  private static char compatible(char c) {
    if (c < 0x80 || Character.isSurrogate(c)) {
      return c;
    }
    String form = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return form.length() == 1 ? form.charAt(0) : c;
  }
}
