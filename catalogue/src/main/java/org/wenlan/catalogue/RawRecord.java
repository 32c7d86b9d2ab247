package org.wenlan.catalogue;

/**
 * One record cut out of its file (原始记录).
 *
 * <p>Always true: {@code ordinal >= 1}, {@code offset >= 0}; {@code bytes} are the very bytes of
 * the file from {@code offset} on, and need nothing else of it to be read. So the file and two
 * numbers are enough to find a record again.
 *
 * @param ordinal place in the file, from 1
 * @param offset where it begins in the file, in bytes
 * @param bytes not to be changed by who made it or who takes it
 */
public record RawRecord(int ordinal, long offset, byte[] bytes) {

  /** Longest record kept, in bytes: many times what ISO 2709 can express. */
  public static final int MAX_BYTES = 8 << 20;

  /**
   * @throws IllegalArgumentException if a number is out of range
   */
  public RawRecord {
    if (ordinal < 1 || offset < 0) {
      throw new IllegalArgumentException(
          "ordinal counts from 1 and offset from 0, got %d, %d".formatted(ordinal, offset));
    }
  }

  /** How a librarian finds it in its file: {@code 第12条记录}. */
  public String label() {
    return "第%d条记录".formatted(ordinal);
  }

  @Override
  public String toString() {
    return "RawRecord[%d, at %d, %d bytes]".formatted(ordinal, offset, bytes.length);
  }
}
