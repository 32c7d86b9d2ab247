package org.wenlan.catalogue.marc;

import static org.wenlan.catalogue.marc.MarcText.RECORD_END;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Optional;
import org.wenlan.catalogue.RawRecord;
import org.wenlan.catalogue.RecordSource;

/**
 * Cuts an ISO 2709 file into its records.
 *
 * <p>A record ends at the first record end (0x1D), which no Chinese encoding uses for anything
 * else. Only if the leader states a greater length, and exactly there stands a record end followed
 * by another leader or nothing, the record goes that far: then the first one was damage inside a
 * field. Line ends and blanks between records, and a byte order mark before the first, are passed
 * over. What is longer than {@link RawRecord#MAX_BYTES} is cut there, and its rest skipped.
 */
public final class Iso2709Source implements RecordSource {

  private static final int LONGEST_BY_STANDARD = 99_999;
  private static final int DIGITS = 5;

  private final PushbackInputStream in;
  private int ordinal;
  private long position;

  /** Reads {@code file} from where it stands; it is closed with this source. */
  public Iso2709Source(InputStream file) {
    in =
        new PushbackInputStream(
            new BufferedInputStream(file, 1 << 16), LONGEST_BY_STANDARD + DIGITS);
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    int first = firstOfRecord();
    if (first < 0) {
      return Optional.empty();
    }
    long offset = position - 1;
    ByteArrayOutputStream record = new ByteArrayOutputStream(2_048);
    boolean ended = false;
    for (int b = first; b >= 0; b = read()) {
      if (record.size() < RawRecord.MAX_BYTES) {
        record.write(b);
      }
      if (b == RECORD_END) {
        ended = true;
        break;
      }
    }
    byte[] bytes = record.toByteArray();
    ordinal++;
    return Optional.of(new RawRecord(ordinal, offset, ended ? asStated(bytes) : bytes));
  }

  private int firstOfRecord() throws IOException {
    int b = read();
    while (b == '\n'
        || b == '\r'
        || b == ' '
        || b == 0
        || b == 0x1A
        || b == RECORD_END
        || (ordinal == 0 && (b == 0xEF || b == 0xBB || b == 0xBF))) {
      b = read();
    }
    return b;
  }

  private int read() throws IOException {
    position++;
    return in.read();
  }

  /** The record as long as its leader says, if that is longer and fits what follows. */
  private byte[] asStated(byte[] bytes) throws IOException {
    int stated = bytes.length < DIGITS ? -1 : Directory.number(bytes, 0, DIGITS);
    if (stated <= bytes.length) {
      return bytes;
    }
    byte[] rest = in.readNBytes(stated - bytes.length);
    byte[] following = in.readNBytes(DIGITS);
    in.unread(following);
    boolean fits =
        rest.length == stated - bytes.length
            && rest[rest.length - 1] == RECORD_END
            && beginsRecord(following);
    if (!fits) {
      in.unread(rest);
      return bytes;
    }
    byte[] whole = Arrays.copyOf(bytes, stated);
    position += rest.length;
    System.arraycopy(rest, 0, whole, bytes.length, rest.length);
    return whole;
  }

  private static boolean beginsRecord(byte[] following) {
    return following.length < DIGITS
        || Directory.number(following, 0, DIGITS) >= 0
        || following[0] == '\n'
        || following[0] == '\r';
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
