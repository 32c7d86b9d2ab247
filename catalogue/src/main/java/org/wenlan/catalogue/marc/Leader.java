package org.wenlan.catalogue.marc;

import java.util.regex.Pattern;

/**
 * The first 24 characters of a MARC record (头标区).
 *
 * <p>Always true: 24 characters of printable ASCII. The two lengths in it (0–4 record, 12–16 base
 * address) count bytes of a file, not anything of the record: they are {@code 00000} here and are
 * worked out when the record is written.
 *
 * @param value the characters
 */
public record Leader(String value) {

  /** Length in characters, which are bytes. */
  public static final int LENGTH = 24;

  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]{24}");
  private static final String NO_LENGTH = "00000";

  /**
   * @throws IllegalArgumentException if these are not 24 printable ASCII characters
   */
  public Leader {
    if (!PRINTABLE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a leader has 24 printable ASCII characters, got '%s'".formatted(value));
    }
    value = NO_LENGTH + value.substring(5, 12) + NO_LENGTH + value.substring(17);
  }

  /** Kind of record (记录类型), position 6: {@code a} is printed text. */
  public char type() {
    return value.charAt(6);
  }

  /** Level (书目级别), position 7: {@code m} monograph, {@code s} serial, {@code a} analytic. */
  public char level() {
    return value.charAt(7);
  }

  /** Whether MARC21 says here that the record is in Unicode; CNMARC leaves position 9 blank. */
  public boolean saysUnicode() {
    return value.charAt(9) == 'a';
  }

  /** Whether positions 20–23 are those of the UNIMARC family, {@code 450} and a blank. */
  public boolean looksLikeUnimarc() {
    return value.startsWith("450 ", 20);
  }

  /** The leader with both lengths filled in, each 0 to 99,999. */
  String withLengths(int recordLength, int baseAddress) {
    return "%05d%s%05d%s"
        .formatted(recordLength, value.substring(5, 12), baseAddress, value.substring(17));
  }
}
