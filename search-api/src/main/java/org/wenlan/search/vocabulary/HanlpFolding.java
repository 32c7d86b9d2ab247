package org.wenlan.search.vocabulary;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import org.wenlan.core.vocabulary.CharacterFolding;

/**
 * Width, case and script folded character by character, by Unicode and the table of HanLP. What
 * could only be folded by changing the length stays as it is.
 */
public final class HanlpFolding implements CharacterFolding {

  private final char[] folded = new char[Character.MAX_VALUE + 1];

  /** Reads the table; takes some 0.1 s. */
  public HanlpFolding() {
    for (int c = 0; c < folded.length; c++) {
      folded[c] = simplified(Character.toLowerCase(compatible((char) c)));
    }
  }

  @Override
  public char fold(char c) {
    return folded[c];
  }

  private static char compatible(char c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    return Character.isSurrogate(c)
        ? c
        : single(Normalizer.normalize(one(c), Normalizer.Form.NFKC), c);
  }

  /** Follows the table to its end (薴 to 苧 to 苎). */
  private static char simplified(char c) {
    char end = c;
    for (int step = 0; step < 4 && Character.isIdeographic(end); step++) {
      end = single(HanLP.convertToSimplifiedChinese(one(end)), end);
    }
    return end;
  }

  private static String one(char c) {
    return String.valueOf(c);
  }

  private static char single(String form, char otherwise) {
    return form.length() == 1 ? form.charAt(0) : otherwise;
  }
}
