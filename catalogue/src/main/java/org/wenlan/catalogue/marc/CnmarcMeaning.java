package org.wenlan.catalogue.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wenlan.catalogue.CatalogueEntry;
import org.wenlan.catalogue.EntryBuilder;
import org.wenlan.catalogue.EntryField;
import org.wenlan.catalogue.EntryKind;
import org.wenlan.catalogue.MalformedRecordException;

/**
 * The tags of CNMARC, after the manual of the National Library of China: authors stand in 701 where
 * UNIMARC has them in 700, and linked records are embedded behind {@code $1}.
 */
final class CnmarcMeaning {

  /** Fields of which each occurrence is one value: subfield a of these tags. */
  private static final Map<EntryField, List<String>> PLAIN =
      Map.ofEntries(
          Map.entry(EntryField.ISBN, List.of("010")),
          Map.entry(EntryField.ISSN, List.of("011")),
          Map.entry(EntryField.CN_SERIAL, List.of("091", "092")),
          Map.entry(EntryField.LANGUAGE, List.of("101")),
          Map.entry(EntryField.SUMMARY, List.of("330")),
          Map.entry(EntryField.CONTENTS, List.of("327")),
          Map.entry(
              EntryField.NOTE,
              List.of("300", "304", "305", "307", "310", "312", "314", "320", "324", "326")),
          Map.entry(EntryField.DEGREE, List.of("328")),
          Map.entry(EntryField.OTHER_TITLE, List.of("500", "510", "512", "516", "517", "540")),
          Map.entry(EntryField.CLC, List.of("690")),
          Map.entry(EntryField.OTHER_CLASS, List.of("675", "676", "680", "692", "696")));

  private static final Set<String> CHIEF = Set.of("700", "701", "710", "711");
  private static final Set<String> FURTHER = Set.of("702", "712");
  private static final Set<String> HEADINGS =
      Set.of("600", "601", "602", "604", "605", "606", "607", "608");
  private static final Pattern ROLE =
      Pattern.compile(
          "\\s*[\\[［(（]?(?:等)?(?:著|编著|主编|副主编|编|编写|编译|译|译著|撰|撰稿|绘|校|整理|口述|起草|提出|发布)"
              + "[\\]］)）]?\\s*$");

  private final MarcRecord record;
  private final EntryBuilder entry = new EntryBuilder();

  CnmarcMeaning(MarcRecord record) {
    this.record = record;
  }

  CatalogueEntry entry() throws MalformedRecordException {
    entry.kind(kind());
    record.control("001").ifPresent(id -> entry.add(EntryField.CONTROL_NUMBER, id));
    title();
    record.dataFields().forEach(this::responsible);
    if (!entry.has(EntryField.CREATOR)) {
      record.first("200", 'f').ifPresent(this::creatorsAsPrinted);
    }
    PLAIN.forEach(
        (field, tags) ->
            tags.forEach(tag -> record.fields(tag).forEach(f -> entry.addAll(field, f.all('a')))));
    publication();
    record.dataFields().forEach(this::subject);
    record.fields("856").forEach(link -> entry.addAll(EntryField.URL, link.all('u')));
    record
        .fields("905")
        .forEach(held -> entry.add(EntryField.HOLDING, joined(held, " ", "adebvf")));
    return entry.build();
  }

  private EntryKind kind() {
    if (!record.fields("328").isEmpty()) {
      return EntryKind.THESIS;
    }
    return switch (record.leader().level()) {
      case 's' -> EntryKind.SERIAL;
      case 'a' -> EntryKind.ARTICLE;
      default -> record.leader().type() == 'a' ? EntryKind.BOOK : EntryKind.OTHER;
    };
  }

  /** The first 200 is the title; works bound together repeat $a. */
  private void title() {
    for (DataField title : record.fields("200")) {
      String proper = String.join("；", title.all('a').stream().filter(a -> !a.isBlank()).toList());
      Stream<String> parts =
          Stream.concat(title.all('h').stream(), title.all('i').stream())
              .filter(part -> !part.isBlank());
      entry.add(
          EntryField.TITLE,
          Stream.concat(Stream.of(proper), parts).collect(Collectors.joining("．")));
      entry.addAll(EntryField.SUBTITLE, title.all('e'));
      entry.addAll(EntryField.OTHER_TITLE, title.all('d'));
      entry.add(EntryField.RESPONSIBILITY, joined(title, "；", "fg"));
    }
  }

  private void responsible(DataField field) {
    boolean chief = CHIEF.contains(field.tag());
    if (chief || FURTHER.contains(field.tag())) {
      // Indicator 2 of a person: 1 says that the family name comes first, with a comma.
      boolean inverted = field.tag().startsWith("70") && field.second() == '1';
      String separator = inverted ? ", " : field.tag().startsWith("71") ? " " : "";
      entry.add(
          chief ? EntryField.CREATOR : EntryField.CONTRIBUTOR, joined(field, separator, "ab"));
    }
  }

  private void creatorsAsPrinted(String statement) {
    for (String name : statement.split("[,，;；、]", -1)) {
      entry.add(EntryField.CREATOR, ROLE.matcher(name).replaceFirst(""));
    }
  }

  private void publication() {
    record.fields("205").forEach(f -> entry.add(EntryField.EDITION, joined(f, "，", "ab")));
    for (String tag : List.of("210", "214")) {
      for (DataField published : record.fields(tag)) {
        entry.addAll(EntryField.PLACE, published.all('a'));
        entry.addAll(EntryField.PUBLISHER, published.all('c'));
        entry.addAll(EntryField.DATE, published.all('d'));
      }
    }
    if (!entry.has(EntryField.DATE)) {
      record
          .first("100", 'a')
          .filter(coded -> coded.length() >= 13)
          .map(coded -> coded.substring(9, 13))
          .filter(year -> year.matches("\\d{4}"))
          .ifPresent(year -> entry.add(EntryField.DATE, year));
    }
    record.fields("215").forEach(f -> entry.add(EntryField.EXTENT, joined(f, "；", "acde")));
    record.fields("225").forEach(f -> entry.add(EntryField.SERIES, joined(f, "；", "aehiv")));
    for (String tag : List.of("410", "461", "462")) {
      record.fields(tag).forEach(f -> entry.add(EntryField.SERIES, embeddedTitle(f)));
    }
    record.fields("463").forEach(this::host);
  }

  /** 463 in the record of an article: the journal that carries it, with volume and pages. */
  private void host(DataField host) {
    String title = embeddedTitle(host);
    entry.add(entry.kind() == EntryKind.ARTICLE ? EntryField.CONTAINER : EntryField.SERIES, title);
    host.first('v').ifPresent(place -> entry.add(EntryField.ISSUE, place));
  }

  /** {@code $12001 $a丛书名}: $1 begins an embedded field, the subfields behind it are its own. */
  private static String embeddedTitle(DataField link) {
    String tag = "";
    List<String> found = new ArrayList<>();
    for (Subfield subfield : link.subfields()) {
      if (subfield.code() == '1') {
        tag = subfield.value();
      } else if (subfield.code() == 'a' && (tag.startsWith("200") || tag.isEmpty())) {
        found.add(subfield.value());
      } else if (subfield.code() == 't') {
        found.add(subfield.value());
      }
    }
    return found.isEmpty() ? "" : found.getFirst();
  }

  private void subject(DataField field) {
    if (HEADINGS.contains(field.tag())) {
      String separator = field.tag().equals("600") ? "" : "-";
      String head = joined(field, separator, "ab");
      String aspects = joined(field, "-", "xyzj");
      entry.add(EntryField.SUBJECT, aspects.isEmpty() ? head : head + "-" + aspects);
    } else if (field.tag().equals("610")) {
      entry.addAll(EntryField.SUBJECT, field.all('a'));
    }
  }

  /** The values under any of {@code codes}, in the order of the record. */
  static String joined(DataField field, String separator, String codes) {
    return field.subfields().stream()
        .filter(subfield -> codes.indexOf(subfield.code()) >= 0 && !subfield.value().isBlank())
        .map(subfield -> subfield.value().strip())
        .collect(Collectors.joining(separator));
  }
}
