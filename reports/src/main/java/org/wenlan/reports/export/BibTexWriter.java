package org.wenlan.reports.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.stream.Collectors;
import org.wenlan.core.search.ListedDocument;
import org.wenlan.reports.citation.ReferenceData;

/** BibTeX in UTF-8; what TeX would obey is escaped, and braces in values are always paired. */
final class BibTexWriter implements RecordWriter {

  private static final int KEY_CHARS = 12;

  private final Writer out;

  BibTexWriter(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
  }

  @Override
  public void write(ListedDocument document, ReferenceData reference) throws IOException {
    String key = "wenlan" + document.document().value().substring(0, KEY_CHARS);
    out.write("@" + type(reference) + "{" + key);
    field("title", escaped(reference.title()));
    field(
        "author",
        reference.authors().stream()
            .map(Names::commaed)
            .map(name -> name.contains(", ") ? escaped(name) : "{" + escaped(name) + "}")
            .collect(Collectors.joining(" and ")));
    field(container(reference), escaped(reference.container()));
    field("year", escaped(reference.year()));
    field("date", escaped(reference.date()));
    field("volume", escaped(reference.volume()));
    field("number", escaped(reference.issue().isBlank() ? reference.number() : reference.issue()));
    field("pages", escaped(reference.pages()).replaceAll("\\s*[-—–]+\\s*", "--"));
    field("publisher", escaped(reference.publisher()));
    field("address", escaped(reference.place()));
    field("note", escaped(reference.subtitle()));
    field("doi", escaped(reference.doi()));
    field("url", escaped(reference.url()));
    field(
        "keywords",
        document.keywords().stream().map(BibTexWriter::escaped).collect(Collectors.joining(", ")));
    out.write("\n}\n\n");
  }

  private void field(String name, String value) throws IOException {
    if (!value.isBlank()) {
      out.write(",\n  " + name + " = {" + value + "}");
    }
  }

  static String escaped(String value) {
    StringBuilder escaped = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{', '}' -> escaped.append(c == '{' ? '(' : ')');
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '&', '%', '$', '#', '_' -> escaped.append('\\').appendCodePoint(c);
                default -> escaped.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
              }
            });
    return escaped.toString();
  }

  private static String type(ReferenceData reference) {
    return switch (reference.type()) {
      case BOOK -> "book";
      case CONFERENCE -> "inproceedings";
      case NEWSPAPER, JOURNAL -> "article";
      case THESIS -> "phdthesis";
      case REPORT -> "techreport";
      case STANDARD, PATENT, WEB, DATASET, PREPRINT, ARCHIVE, OTHER -> "misc";
    };
  }

  private static String container(ReferenceData reference) {
    return switch (reference.type()) {
      case NEWSPAPER, JOURNAL -> "journal";
      case CONFERENCE -> "booktitle";
      default -> "howpublished";
    };
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }
}
