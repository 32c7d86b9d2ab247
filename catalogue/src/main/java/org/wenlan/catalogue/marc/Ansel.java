package org.wenlan.catalogue.marc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.wenlan.catalogue.MalformedRecordException;
import org.wenlan.catalogue.MalformedRecordException.Fault;

/**
 * The Latin half of MARC-8 (ANSEL, ANSI Z39.47): ASCII, letters from 0xA1 on, and accents from 0xE0
 * on that stand before their letter. The other sets of MARC-8 (East Asian, Cyrillic …) are refused
 * by name, never guessed at.
 */
final class Ansel {

  /** From 0xA1; blanks are not assigned. */
  private static final String LETTERS = "ŁØĐÞÆŒʹ·♭®±ƠƯʼ ʻłøđþæœʺı£ð ơư  °ℓ℗©♯¿¡ß€";

  /** From 0xE0; blanks are not assigned. */
  private static final String ACCENTS =
      "\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030C\u030A\u0361 \u0315\u030B\u0310"
          + "\u0327\u0328\u0323\u0324\u0325\u0333\u0332\u0326\u031C\u032E\u0360   \u0313";

  private static final int FIRST_LETTER = 0xA1;
  private static final int FIRST_ACCENT = 0xE0;
  private static final char ESCAPE = 0x1B;

  private Ansel() {}

  /** Whether every byte above ASCII is assigned, and every accent has a letter behind it. */
  static boolean readable(byte[] data) {
    boolean accented = false;
    for (byte b : data) {
      int code = b & 0xFF;
      if (code < 0x80) {
        if (accented && code < 0x20) {
          return false;
        }
        accented = false;
      } else if (!isFiller(code)) {
        if (at(code) == ' ') {
          return false;
        }
        accented = code >= FIRST_ACCENT;
      }
    }
    return !accented;
  }

  /**
   * The text, in NFC.
   *
   * @throws MalformedRecordException if it switches to a set other than basic and extended Latin
   */
  static String decode(byte[] data, int from, int to) throws MalformedRecordException {
    String bytes =
        StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(data, from, to - from)).toString();
    StringBuilder text = new StringBuilder(bytes.length());
    StringBuilder accents = new StringBuilder();
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c == ESCAPE) {
        i += escape(bytes, i) - 1;
      } else if (c >= FIRST_ACCENT && at(c) != ' ') {
        accents.append(at(c));
      } else if (!isFiller(c)) {
        text.append(c < 0x80 ? c : c >= FIRST_LETTER && at(c) != ' ' ? at(c) : '\uFFFD');
        text.append(accents);
        accents.setLength(0);
      }
    }
    return Normalizer.normalize(text.append(accents), Normalizer.Form.NFC);
  }

  /** Length of the escape sequence at {@code i}. */
  private static int escape(String bytes, int i) throws MalformedRecordException {
    for (String latin : new String[] {"(!E", ")!E", "(B", ")B", "(E", ")E", "s"}) {
      if (bytes.startsWith(latin, i + 1)) {
        return 1 + latin.length();
      }
    }
    String set = bytes.startsWith("$", i + 1) ? "东亚文字" : "拉丁字母以外的";
    throw new MalformedRecordException(
        Fault.ENCODING, "记录用 MARC-8 的%s字符集编码，本系统不支持，请从原系统以 UTF-8 重新导出".formatted(set));
  }

  /** Marks for sorting and joining, and second halves of accents whose first half says it all. */
  private static boolean isFiller(int code) {
    return switch (code) {
      case 0x88, 0x89, 0x8D, 0x8E, 0xEC, 0xFB -> true;
      default -> false;
    };
  }

  private static char at(int code) {
    int accent = code - FIRST_ACCENT;
    int letter = code - FIRST_LETTER;
    if (accent >= 0) {
      return accent < ACCENTS.length() ? ACCENTS.charAt(accent) : ' ';
    }
    return letter >= 0 && letter < LETTERS.length() ? LETTERS.charAt(letter) : ' ';
  }
}
