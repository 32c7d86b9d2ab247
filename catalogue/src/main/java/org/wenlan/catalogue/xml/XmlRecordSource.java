package org.wenlan.catalogue.xml;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.wenlan.catalogue.RawRecord;
import org.wenlan.catalogue.RecordSource;

/**
 * Cuts an XML file into its records by its bytes: every outermost element of one name, whatever it
 * is nested in and whatever its prefix.
 *
 * <p>Works in every encoding in which {@code <} is the byte 0x3C and nothing else is: UTF-8, GBK,
 * GB 18030. Comments, CDATA and instructions are stepped over. Since only tags are looked at, a
 * record that is no good XML does not cost its neighbours; one that is never closed ends where the
 * next begins, or at the end of the file.
 */
public final class XmlRecordSource implements RecordSource {

  private static final int LONGEST_OPENING = "<![CDATA[".length();

  private final InputStream in;
  private final String element;
  private final String marker;
  private int ordinal;
  private long position;
  private ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean keeping;
  private Optional<Tag> pushedBack = Optional.empty();

  /** A tag as its bytes stand in the file. */
  private record Tag(String name, boolean closing, boolean empty, byte[] bytes) {}

  /**
   * Cuts a file.
   *
   * @param file read from where it stands, closed with this source
   * @param element local name of the element that is a record
   * @param marker local name of an element that every record has and no wrapping: SRU wraps {@code
   *     record} in {@code record}
   */
  public XmlRecordSource(InputStream file, String element, String marker) {
    this.in = new BufferedInputStream(file, 1 << 16);
    this.element = element;
    this.marker = marker;
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    Optional<Tag> begin = nextTag();
    while (begin.isPresent() && (begin.get().closing() || !isRecord(begin.get()))) {
      begin = nextTag();
    }
    if (begin.isEmpty()) {
      return Optional.empty();
    }
    long offset = position - begin.get().bytes().length;
    kept = new ByteArrayOutputStream(4_096);
    kept.writeBytes(begin.get().bytes());
    if (!begin.get().empty() && !keepToEnd()) {
      return next();
    }
    ordinal++;
    return Optional.of(new RawRecord(ordinal, offset, kept.toByteArray()));
  }

  /** Keeps the rest of a record; false if it turns out to be the wrapping of another. */
  private boolean keepToEnd() throws IOException {
    boolean marked = false;
    keeping = true;
    Optional<Tag> tag = nextTag();
    while (tag.isPresent() && !isRecord(tag.get())) {
      marked |= tag.get().name().equals(marker);
      kept.writeBytes(tag.get().bytes());
      tag = nextTag();
    }
    keeping = false;
    if (tag.isPresent() && tag.get().closing()) {
      kept.writeBytes(tag.get().bytes());
      return true;
    }
    pushedBack = tag;
    return marked || tag.isEmpty();
  }

  private boolean isRecord(Tag tag) {
    return tag.name().equals(element);
  }

  /** Reads on to the end of the next tag; what stands before it is kept inside a record. */
  private Optional<Tag> nextTag() throws IOException {
    if (pushedBack.isPresent()) {
      Optional<Tag> tag = pushedBack;
      pushedBack = Optional.empty();
      return tag;
    }
    for (int b = read(); b >= 0; b = read()) {
      if (b == '<') {
        Optional<Tag> tag = tag();
        if (tag.isPresent()) {
          return tag;
        }
      } else {
        keep(b);
      }
    }
    return Optional.empty();
  }

  /** The tag whose {@code <} was read; empty for a comment, CDATA or an instruction. */
  private Optional<Tag> tag() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
    bytes.write('<');
    String end = ">";
    int quote = 0;
    int tail = '<';
    for (int b = read(); b >= 0 && bytes.size() < RawRecord.MAX_BYTES; b = read()) {
      bytes.write(b);
      tail = (tail << 8) | b;
      if (bytes.size() <= LONGEST_OPENING && end.equals(">")) {
        end = endOf(bytes);
      }
      if ((b == '"' || b == '\'') && end.equals(">") && (quote == 0 || quote == b)) {
        quote = quote == 0 ? b : 0;
      }
      if (b == '>' && quote == 0 && ends(tail, end)) {
        break;
      }
    }
    if (!end.equals(">") || bytes.size() < 3) {
      for (byte b : bytes.toByteArray()) {
        keep(b);
      }
      return Optional.empty();
    }
    return Optional.of(tag(bytes.toByteArray()));
  }

  private static String endOf(ByteArrayOutputStream begin) {
    return switch (begin.toString(StandardCharsets.ISO_8859_1)) {
      case "<!--" -> "-->";
      case "<![CDATA[" -> "]]>";
      case "<?" -> "?>";
      default -> ">";
    };
  }

  /** Whether the last bytes read, the latest lowest in {@code tail}, are those of {@code end}. */
  private static boolean ends(int tail, String end) {
    for (int i = 0; i < end.length(); i++) {
      if (((tail >> (8 * i)) & 0xFF) != end.charAt(end.length() - 1 - i)) {
        return false;
      }
    }
    return true;
  }

  private static Tag tag(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    boolean closing = text.startsWith("</");
    String name =
        text.substring(closing ? 2 : 1).replaceFirst("(?s)[\\s/>].*$", "").replaceFirst("^.*:", "");
    return new Tag(name, closing, text.endsWith("/>"), bytes);
  }

  private void keep(int b) {
    if (keeping && kept.size() < RawRecord.MAX_BYTES) {
      kept.write(b);
    }
  }

  private int read() throws IOException {
    position++;
    return in.read();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
