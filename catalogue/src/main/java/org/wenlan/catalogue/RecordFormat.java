package org.wenlan.catalogue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlan.catalogue.MalformedRecordException.Fault;
import org.wenlan.catalogue.exchange.ExportFormat;
import org.wenlan.catalogue.marc.DecodedMarc;
import org.wenlan.catalogue.marc.Iso2709Decoder;
import org.wenlan.catalogue.marc.Iso2709Source;
import org.wenlan.catalogue.marc.MarcMeaning;
import org.wenlan.catalogue.marc.MarcXmlReader;
import org.wenlan.catalogue.text.ChineseText;
import org.wenlan.catalogue.xml.XmlRecordSource;

/**
 * A format of files that hold catalogue records (记录文件格式): told by content, cut into records, read
 * record by record. Safe for many threads.
 */
public enum RecordFormat {
  ISO_2709("MARC（ISO 2709）", "application/marc"),
  MARCXML("MARCXML", "application/marcxml+xml"),
  RIS("RIS", "application/x-research-info-systems"),
  ENDNOTE("EndNote", "application/x-endnote-refer"),
  ENDNOTE_XML("EndNote XML", "application/x-endnote+xml"),
  DUBLIN_CORE("Dublin Core", "application/x-oai-dc+xml"),
  NOTE_EXPRESS("NoteExpress", "application/x-noteexpress"),
  REF_WORKS("RefWorks", "application/x-refworks"),
  BIBTEX("BibTeX", "application/x-bibtex"),
  LABELLED("题录文本", "text/x-labelled-records");

  /** Bytes of a file that {@link #detect} wants to see; fewer are enough for a short file. */
  public static final int HEAD_BYTES = 16_384;

  private static final Pattern GARBLED = Pattern.compile("锟斤拷|\uFFFD|[\u00A1-\u00FF]{4,}");
  private static final Pattern ISO_2709_HEAD =
      Pattern.compile(
          "(?:ï»¿)?[\\s\\x00]*[\\d ]{5}[^\\r\\n]{19}[0-9A-Za-z]{3}\\d{9}[\\x1E0-9A-Za-z]");

  private static final Pattern ISO_2709_LENGTH = Pattern.compile("[\\d ]{5}");
  private static final Pattern MARCXML_LEADER = Pattern.compile("<(?:\\w+:)?leader>");

  private final String label;
  private final String mediaType;

  RecordFormat(String label, String mediaType) {
    this.label = label;
    this.mediaType = mediaType;
  }

  /** The name a librarian reads. */
  public String label() {
    return label;
  }

  /** Media type, lower case, without parameters; of the file and of each of its records. */
  public String mediaType() {
    return mediaType;
  }

  /** The format of a file by its first {@link #HEAD_BYTES}, never by its name. */
  public static Optional<RecordFormat> detect(byte[] head) {
    if (isIso2709(head)) {
      return Optional.of(ISO_2709);
    }
    if (contains(head, (byte) 0)) {
      return Optional.empty();
    }
    try {
      String text = ChineseText.decode(head);
      return isMarcXml(text.stripLeading())
          ? Optional.of(MARCXML)
          : ExportFormat.of(text).map(export -> valueOf(export.name()));
    } catch (MalformedRecordException e) {
      return Optional.empty();
    }
  }

  /**
   * A leader, which begins with a length, and behind it a directory; or, so that a damaged record
   * is still told to be one, the separators that no text has.
   */
  private static boolean isIso2709(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return ISO_2709_HEAD.matcher(text).lookingAt()
        || (ISO_2709_LENGTH.matcher(text).lookingAt()
            && text.indexOf(0) < 0
            && text.indexOf(0x1E) > 0
            && text.indexOf(0x1F) > 0);
  }

  private static boolean isMarcXml(String text) {
    return text.startsWith("<")
        && (text.contains("http://www.loc.gov/MARC21/slim")
            || (MARCXML_LEADER.matcher(text).find() && text.contains("datafield")));
  }

  private static boolean contains(byte[] head, byte wanted) {
    for (byte b : head) {
      if (b == wanted) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code mediaType} is that of a record. */
  public static boolean isRecord(String mediaType) {
    return Arrays.stream(values()).anyMatch(format -> format.mediaType.equals(mediaType));
  }

  /** Cuts a file of this format into its records; it is closed with the source. */
  public RecordSource open(InputStream file) {
    return switch (this) {
      case ISO_2709 -> new Iso2709Source(file);
      case MARCXML -> new XmlRecordSource(file, "record", "datafield");
      case RIS, ENDNOTE, ENDNOTE_XML, DUBLIN_CORE, NOTE_EXPRESS, REF_WORKS, BIBTEX, LABELLED ->
          ExportFormat.valueOf(name()).open(file);
    };
  }

  /**
   * Reads one record as the source cuts it.
   *
   * @throws MalformedRecordException if it cannot be read, has no title, or its title is garbled
   */
  public ReadRecord read(byte[] record) throws MalformedRecordException {
    ReadRecord read =
        switch (this) {
          case ISO_2709 -> meaning(Iso2709Decoder.decode(record));
          case MARCXML -> meaning(MarcXmlReader.read(record));
          case RIS, ENDNOTE, ENDNOTE_XML, DUBLIN_CORE, NOTE_EXPRESS, REF_WORKS, BIBTEX, LABELLED ->
              new ReadRecord(ExportFormat.valueOf(name()).read(record), List.of());
        };
    if (GARBLED.matcher(read.entry().title()).find()) {
      throw new MalformedRecordException(Fault.ENCODING, "题名是乱码，原系统导出时编码已损坏，请重新导出为 UTF-8");
    }
    return read;
  }

  private static ReadRecord meaning(DecodedMarc decoded) throws MalformedRecordException {
    return new ReadRecord(MarcMeaning.of(decoded.record()), decoded.repairs());
  }
}
