package org.wenlan.catalogue.marc;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.wenlan.catalogue.MalformedRecordException;
import org.wenlan.catalogue.MalformedRecordException.Fault;
import org.wenlan.catalogue.text.ByteTally;

/**
 * The characters of a file (字符集).
 *
 * <p>What files say of themselves is often wrong (leader/09 in MARC21, 100 $a 26–29 in CNMARC), so
 * the bytes decide and the claim only tips the scale where they are ambiguous.
 */
public enum MarcEncoding {
  /** UTF-8, also for plain ASCII. */
  UTF_8("UTF-8", Optional.of(StandardCharsets.UTF_8)),
  /** GB 18030, which reads GB 2312 and GBK as well. */
  GB18030("GB18030", Optional.of(Charset.forName("GB18030"))),
  /** MARC-8 with its Latin letters only; is read, never written. */
  MARC_8("MARC-8", Optional.empty());

  private static final byte ESCAPE = 0x1B;

  private final String label;
  private final Optional<Charset> charset;

  MarcEncoding(String label, Optional<Charset> charset) {
    this.label = label;
    this.charset = charset;
  }

  /** The name a librarian reads. */
  public String label() {
    return label;
  }

  /** Java's character set; empty if it has none. */
  Optional<Charset> charset() {
    return charset;
  }

  /**
   * The encoding of these bytes, which are all fields of one record.
   *
   * @param claimsUnicode whether the record says that it is in Unicode
   * @throws MalformedRecordException if no encoding makes sense of them
   */
  static MarcEncoding of(byte[] data, boolean claimsUnicode) throws MalformedRecordException {
    ByteTally tally = ByteTally.of(data);
    boolean escapes = contains(data, ESCAPE);
    if (tally.looksLikeUtf8(claimsUnicode) && (tally.hasHighBytes() || !escapes)) {
      return UTF_8;
    }
    if (!escapes && tally.looksLikeGb()) {
      return GB18030;
    }
    if (escapes || Ansel.readable(data)) {
      return MARC_8;
    }
    throw new MalformedRecordException(
        Fault.ENCODING, "文字既不是 UTF-8 也不是 GBK/GB18030，无法识别，请从原系统以 UTF-8 重新导出");
  }

  private static boolean contains(byte[] data, byte wanted) {
    for (byte b : data) {
      if (b == wanted) {
        return true;
      }
    }
    return false;
  }
}
