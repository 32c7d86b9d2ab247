package org.wenlan.ingest.container;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mailbox (mbox): mails one after the other, each behind a line that begins with "From ". */
final class MailboxFormat implements ContainerFormat {

  private static final byte[] MARK = "From ".getBytes(StandardCharsets.US_ASCII);

  /** Longer lines are handed on in pieces; only the beginning of a line matters. */
  private static final int PIECE = 8192;

  @Override
  public void read(Path file, Unpacking out) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      Lines lines = new Lines(bytes);
      // What stands before the first mark is no mail.
      boolean more = lines.copyMail(OutputStream.nullOutputStream());
      for (int mail = 1; more; mail++) {
        boolean[] next = {false};
        out.take("%05d.eml".formatted(mail), to -> next[0] = copy(lines, to));
        more = next[0];
      }
    }
  }

  private static boolean copy(Lines lines, OutputStream to) throws IOException {
    OutputStream buffered = new BufferedOutputStream(to);
    boolean more = lines.copyMail(buffered);
    buffered.flush();
    return more;
  }

  private static final class Lines {
    private final InputStream bytes;
    private final byte[] piece = new byte[PIECE];
    private int length;

    Lines(InputStream bytes) {
      this.bytes = bytes;
    }

    /** Copies up to the next mark, which is passed over; whether there is one. */
    boolean copyMail(OutputStream to) throws IOException {
      boolean lineStart = true;
      while (fill()) {
        boolean whole = piece[length - 1] == '\n';
        if (lineStart && isMark()) {
          while (!whole && fill()) {
            whole = piece[length - 1] == '\n';
          }
          return true;
        }
        // A line of the mail that looks like a mark was written behind an angle.
        boolean quoted = lineStart && length > MARK.length && piece[0] == '>' && isMark(1);
        to.write(piece, quoted ? 1 : 0, quoted ? length - 1 : length);
        lineStart = whole;
      }
      return false;
    }

    private boolean fill() throws IOException {
      length = 0;
      int b = 0;
      while (length < PIECE && b != '\n') {
        b = bytes.read();
        if (b < 0) {
          break;
        }
        piece[length++] = (byte) b;
      }
      return length > 0;
    }

    private boolean isMark() {
      return isMark(0);
    }

    private boolean isMark(int from) {
      for (int i = 0; i < MARK.length; i++) {
        if (from + i >= length || piece[from + i] != MARK[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
