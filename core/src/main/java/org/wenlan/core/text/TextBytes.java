package org.wenlan.core.text;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** Reads the text of a file that says nowhere how it is encoded, as spreadsheets write them. */
public final class TextBytes {

  private static final List<Charset> CHARSETS = List.of(UTF_8, Charset.forName("GB18030"));

  private TextBytes() {}

  /**
   * The text: UTF-16 if the file begins with a byte order mark of it, else UTF-8, else GB18030.
   * Without a byte order mark; empty if it is no text.
   */
  public static Optional<String> decoded(byte[] file) {
    if (startsWith(file, 0xff, 0xfe) || startsWith(file, 0xfe, 0xff)) {
      return Optional.of(new String(file, UTF_16));
    }
    for (Charset charset : CHARSETS) {
      try {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        if (text.indexOf('\0') < 0) {
          return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        }
      } catch (CharacterCodingException e) {
        // The next one may read it.
      }
    }
    return Optional.empty();
  }

  /** Whether a file begins with these bytes, each 0..255. */
  public static boolean startsWith(byte[] file, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (file.length <= i || (file[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
