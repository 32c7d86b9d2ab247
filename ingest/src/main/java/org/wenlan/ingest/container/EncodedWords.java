package org.wenlan.ingest.container;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes words such as {@code =?GB2312?B?zazWqg==?=} in headers of mails (RFC 2047).
 *
 * <p>Chinese mail programs cut a character in two between words, so the bytes of neighbouring words
 * are joined before they are decoded; and what they call GB2312 is GB18030.
 */
final class EncodedWords {

  private static final Pattern WORD =
      Pattern.compile("=\\?([^?\\s*]+)(?:\\*[^?]*)?\\?([bBqQ])\\?([^?]*)\\?=");

  private EncodedWords() {}

  static String decode(String value) {
    StringBuilder text = new StringBuilder();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String charset = "";
    int end = 0;
    Matcher word = WORD.matcher(value);
    while (word.find()) {
      String between = value.substring(end, word.start());
      boolean joined = bytes.size() > 0 && between.isBlank();
      if (!joined || !charset.equalsIgnoreCase(word.group(1))) {
        flush(bytes, charset, text);
        text.append(joined ? "" : between);
      }
      charset = word.group(1);
      bytes.writeBytes(
          word.group(2).equalsIgnoreCase("b") ? base64(word.group(3)) : quoted(word.group(3)));
      end = word.end();
    }
    flush(bytes, charset, text);
    return text.append(value, end, value.length()).toString();
  }

  /** The encoding a mail means, UTF-8 if its name is unknown. */
  static Charset charset(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("gb") || lower.equals("hz-gb-2312") || lower.equals("x-gbk")) {
      return Charset.forName("GB18030");
    }
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static void flush(ByteArrayOutputStream bytes, String charset, StringBuilder text) {
    if (bytes.size() > 0) {
      text.append(bytes.toString(charset(charset)));
      bytes.reset();
    }
  }

  private static byte[] base64(String word) {
    try {
      return Base64.getMimeDecoder().decode(word);
    } catch (IllegalArgumentException e) {
      return word.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  private static byte[] quoted(String word) {
    return percent(word.replace('_', ' '), '=');
  }

  /** Bytes written as hexadecimal behind a mark; what is not, stays. */
  static byte[] percent(String value, char mark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      int high = i + 2 < value.length() ? Character.digit(value.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(value.charAt(i + 2), 16);
      if (c == mark && low >= 0) {
        bytes.write((high << 4) | low);
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
