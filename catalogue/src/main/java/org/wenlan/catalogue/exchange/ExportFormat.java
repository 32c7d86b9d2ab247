package org.wenlan.catalogue.exchange;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.wenlan.catalogue.CatalogueEntry;
import org.wenlan.catalogue.EntryField;
import org.wenlan.catalogue.MalformedRecordException;
import org.wenlan.catalogue.RecordSource;
import org.wenlan.catalogue.text.ChineseText;
import org.wenlan.catalogue.xml.XmlRecordSource;

/** A format in which databases and reference managers give away their records (导出格式). */
public enum ExportFormat {
  RIS("^TY {1,2}-( .*)?$"),
  ENDNOTE("^%0 .*$"),
  NOTE_EXPRESS("^\\{Reference Type\\}\\s*[:：].*$"),
  REF_WORKS("^RT .*$"),
  BIBTEX("^\\s*@(?!(?i:comment|string|preamble)\\b)\\w+\\s*[{(].*$"),
  /** Its records are elements. */
  ENDNOTE_XML("^$"),
  /** Unqualified Dublin Core as OAI-PMH has it; its records are elements. */
  DUBLIN_CORE("^$"),
  /**
   * Labels in Chinese, which only decoded text shows: a record begins with the label of the first.
   */
  LABELLED("^$");

  private static final int LABELS_TO_BE_SURE = 3;

  private static final Pattern ENDNOTE_ROOT = Pattern.compile("^<record[\\s>]|<records>");

  /** How databases write labels. A bare {@code 标题：} may stand at the head of any document. */
  private static final Pattern LABEL = Pattern.compile("【|DataType:|[A-Za-z]{2,20}-\\p{IsHan}");

  private final Pattern begins;

  ExportFormat(String begins) {
    this.begins = Pattern.compile(begins);
  }

  /** The format of a file by its beginning, decoded; empty if it is none of these. */
  public static Optional<ExportFormat> of(String head) {
    String text = head.stripLeading();
    if (text.startsWith("<")) {
      if (ENDNOTE_ROOT.matcher(text).find() && text.contains("<ref-type")) {
        return Optional.of(ENDNOTE_XML);
      }
      return text.contains(DublinCoreReader.NAMESPACE)
          ? Optional.of(DUBLIN_CORE)
          : Optional.empty();
    }
    String first = text.lines().findFirst().orElse("");
    for (ExportFormat format : new ExportFormat[] {RIS, ENDNOTE, NOTE_EXPRESS, REF_WORKS}) {
      if (format.begins.matcher(first).matches() && format.tags(text) >= LABELS_TO_BE_SURE) {
        return Optional.of(format);
      }
    }
    Optional<String> entry = text.lines().filter(BIBTEX.begins.asMatchPredicate()).findFirst();
    if ((text.startsWith("@") || text.startsWith("%")) && entry.isPresent()) {
      return Optional.of(BIBTEX);
    }
    boolean labelled =
        LABEL.matcher(first).lookingAt()
            && ExportFormats.LABELLED.knows(first)
            && LABELLED.tags(text) >= LABELS_TO_BE_SURE;
    boolean titled = text.lines().anyMatch(ExportFormat::isTitle);
    return labelled && titled ? Optional.of(LABELLED) : Optional.empty();
  }

  private static boolean isTitle(String line) {
    return ExportFormats.LABELLED
        .tag(line)
        .map(ExportFormats.LABELLED.meanings()::get)
        .filter(field -> field == EntryField.TITLE)
        .isPresent();
  }

  private long tags(String text) {
    TaggedFormat tags = tagged().orElseThrow();
    return text.lines().filter(tags::knows).count();
  }

  private Optional<TaggedFormat> tagged() {
    return switch (this) {
      case RIS -> Optional.of(ExportFormats.RIS);
      case ENDNOTE -> Optional.of(ExportFormats.ENDNOTE);
      case NOTE_EXPRESS -> Optional.of(ExportFormats.NOTE_EXPRESS);
      case REF_WORKS -> Optional.of(ExportFormats.REF_WORKS);
      case LABELLED -> Optional.of(ExportFormats.LABELLED);
      case BIBTEX, ENDNOTE_XML, DUBLIN_CORE -> Optional.empty();
    };
  }

  /** Cuts a file of this format into its records; it is closed with the source. */
  public RecordSource open(InputStream file) {
    return switch (this) {
      case ENDNOTE_XML -> new XmlRecordSource(file, "record", "ref-type");
      case DUBLIN_CORE -> new XmlRecordSource(file, "dc", "title");
      case LABELLED -> new LineRecordSource(file, new SameLabel());
      case RIS, ENDNOTE, NOTE_EXPRESS, REF_WORKS, BIBTEX ->
          new LineRecordSource(file, line -> begins.matcher(line.stripTrailing()).matches());
    };
  }

  /**
   * Reads one record as the source cuts it.
   *
   * @throws MalformedRecordException if it cannot be read or has no title
   */
  public CatalogueEntry read(byte[] record) throws MalformedRecordException {
    String text = ChineseText.decode(record);
    return switch (this) {
      case BIBTEX -> BibTexReader.read(text);
      case ENDNOTE_XML -> EndNoteXmlReader.read(text);
      case DUBLIN_CORE -> DublinCoreReader.read(text);
      case RIS, ENDNOTE, NOTE_EXPRESS, REF_WORKS, LABELLED -> tagged().orElseThrow().read(text);
    };
  }

  /** Whether a line has the label that the first labelled line of the file had; for one file. */
  private static final class SameLabel implements Predicate<String> {

    private Optional<String> label = Optional.empty();

    @Override
    public boolean test(String line) {
      Optional<String> found = label(line.getBytes(StandardCharsets.ISO_8859_1));
      if (label.isEmpty()) {
        label = found;
      }
      return found.isPresent() && found.equals(label);
    }

    private static Optional<String> label(byte[] line) {
      try {
        String text = ChineseText.decode(line).stripTrailing();
        return ExportFormats.LABELLED.knows(text)
            ? ExportFormats.LABELLED.tag(text)
            : Optional.empty();
      } catch (MalformedRecordException e) {
        return Optional.empty();
      }
    }
  }
}
