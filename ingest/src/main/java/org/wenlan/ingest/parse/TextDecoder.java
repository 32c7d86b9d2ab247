package org.wenlan.ingest.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes plain text of unknown encoding: byte order mark, strict UTF-8, UTF-16 by its zero bytes
 * or its Chinese, then GB18030 or Big5, whichever reads more like Chinese.
 *
 * <p>What is neither and mostly ASCII is taken for a Western text. A declared encoding is never
 * trusted: pages and files lie. Gives up rather than hand on garbled text. Cost: linear, at most
 * five passes; the comparison looks at the first 64 KiB.
 */
final class TextDecoder {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int SAMPLE = 1 << 16;

  private TextDecoder() {}

  /**
   * The text.
   *
   * @param bytes the whole file
   * @return empty if no encoding reads as text
   */
  static Optional<String> decode(byte[] bytes) {
    Optional<String> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked;
    }
    Optional<String> utf8 = strict(bytes, 0, bytes.length, StandardCharsets.UTF_8);
    if (utf8.isPresent() && !utf8.get().contains("\0")) {
      return utf8;
    }
    Optional<String> utf16 = utf16WithoutMark(bytes);
    if (utf16.isPresent()) {
      return utf16;
    }
    return chinese(bytes);
  }

  private static Optional<String> byMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
      return Optional.of(lenient(b, 3, StandardCharsets.UTF_8));
    }
    if (b.length >= 4 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe && b[2] == 0 && b[3] == 0) {
      return Optional.of(lenient(b, 4, UTF_32LE));
    }
    if (b.length >= 2 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe) {
      return Optional.of(lenient(b, 2, StandardCharsets.UTF_16LE));
    }
    if (b.length >= 2 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff) {
      return Optional.of(lenient(b, 2, StandardCharsets.UTF_16BE));
    }
    if (b.length >= 4
        && b[0] == (byte) 0x84
        && b[1] == 0x31
        && b[2] == (byte) 0x95
        && b[3] == 0x33) {
      return Optional.of(lenient(b, 4, GB18030));
    }
    return Optional.empty();
  }

  private static Optional<String> utf16WithoutMark(byte[] bytes) {
    if (bytes.length < 4 || bytes.length % 2 != 0) {
      return Optional.empty();
    }
    int length = Math.min(bytes.length, SAMPLE);
    int little = 0;
    int big = 0;
    for (int i = 0; i + 1 < length; i += 2) {
      little += looksLikeText(bytes[i + 1], bytes[i]);
      big += looksLikeText(bytes[i], bytes[i + 1]);
    }
    int units = length / 2;
    Charset charset = little >= big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    // Line ends prove it: no byte encoding has zeros in text.
    boolean zeros = false;
    for (int i = 0; i < length && !zeros; i++) {
      zeros = bytes[i] == 0;
    }
    boolean likely = zeros && Math.max(little, big) * 10 >= units * 9;
    return likely ? strict(bytes, 0, bytes.length, charset) : Optional.empty();
  }

  /** 1 if the code unit is printable ASCII, a line end, a Chinese character or punctuation. */
  private static int looksLikeText(byte high, byte low) {
    int unit = ((high & 0xff) << 8) | (low & 0xff);
    boolean ascii = (unit >= 0x20 && unit < 0x7f) || unit == '\n' || unit == '\r' || unit == '\t';
    boolean chinese = (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3000 && unit <= 0x303f);
    boolean wide = (unit >= 0xff00 && unit <= 0xffef) || (unit >= 0x2010 && unit <= 0x2030);
    return ascii || chinese || wide ? 1 : 0;
  }

  private static Optional<String> chinese(byte[] bytes) {
    for (byte b : bytes) {
      if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1a) {
        return Optional.empty();
      }
    }
    Optional<String> gb = strict(bytes, 0, bytes.length, GB18030);
    Optional<String> big5 = strict(bytes, 0, bytes.length, BIG5);
    double gbScore = gb.map(ChineseLikeness::of).orElse(-1.0);
    double big5Score = big5.map(ChineseLikeness::of).orElse(-1.0);
    Optional<String> better = big5Score > gbScore ? big5 : gb;
    if (Math.max(gbScore, big5Score) >= ChineseLikeness.ACCEPTABLE) {
      return better;
    }
    // One cut character at the end, or a few bytes spoilt on the way, must not cost the document.
    String damaged = lenient(bytes, 0, GB18030);
    return ChineseLikeness.of(damaged) >= ChineseLikeness.ACCEPTABLE
        ? Optional.of(damaged)
        : western(bytes);
  }

  /** A Western text has few bytes beyond ASCII, each by itself between letters. */
  private static Optional<String> western(byte[] bytes) {
    int beyond = 0;
    int pairs = 0;
    for (int i = 0; i < bytes.length; i++) {
      beyond += bytes[i] < 0 ? 1 : 0;
      pairs += i > 0 && bytes[i] < 0 && bytes[i - 1] < 0 ? 1 : 0;
    }
    boolean likely = beyond * 10 < bytes.length && pairs * 5 < beyond;
    return likely ? Optional.of(lenient(bytes, 0, WESTERN)) : Optional.empty();
  }

  private static Optional<String> strict(byte[] bytes, int from, int to, Charset charset) {
    try {
      CharBuffer chars =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, to - from));
      return Optional.of(chars.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String lenient(byte[] bytes, int from, Charset charset) {
    return new String(bytes, from, bytes.length - from, charset);
  }
}
