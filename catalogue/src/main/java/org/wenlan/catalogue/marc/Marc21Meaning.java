package org.wenlan.catalogue.marc;

import static java.util.function.Predicate.not;
import static org.wenlan.catalogue.marc.CnmarcMeaning.joined;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wenlan.catalogue.CatalogueEntry;
import org.wenlan.catalogue.EntryBuilder;
import org.wenlan.catalogue.EntryField;
import org.wenlan.catalogue.EntryKind;
import org.wenlan.catalogue.MalformedRecordException;

/**
 * The tags of MARC21. The punctuation that ISBD puts at the end of subfields is taken off. Where a
 * field has a twin in its own script (880), the twin says it: 车轮滚滚 is the title, <i>Che lun gun
 * gun</i> another title.
 */
final class Marc21Meaning {

  private static final Map<String, EntryField> PLAIN =
      Map.ofEntries(
          Map.entry("022", EntryField.ISSN),
          Map.entry("093", EntryField.CLC),
          Map.entry("050", EntryField.OTHER_CLASS),
          Map.entry("082", EntryField.OTHER_CLASS),
          Map.entry("090", EntryField.OTHER_CLASS),
          Map.entry("520", EntryField.SUMMARY),
          Map.entry("505", EntryField.CONTENTS),
          Map.entry("502", EntryField.DEGREE),
          Map.entry("500", EntryField.NOTE),
          Map.entry("504", EntryField.NOTE),
          Map.entry("538", EntryField.NOTE),
          Map.entry("653", EntryField.SUBJECT),
          Map.entry("250", EntryField.EDITION),
          Map.entry("130", EntryField.OTHER_TITLE),
          Map.entry("240", EntryField.OTHER_TITLE),
          Map.entry("246", EntryField.OTHER_TITLE));

  private static final Set<String> CHIEF = Set.of("100", "110", "111");
  private static final Set<String> FURTHER = Set.of("700", "710", "711");
  private static final Set<String> HEADINGS =
      Set.of("600", "610", "611", "630", "648", "650", "651", "655");
  private static final Pattern ISBD_END = Pattern.compile("[\\s/:;,=]+$|(?<=[^.\\s][^.\\s])\\.$");
  private static final Pattern CLC = Pattern.compile("[A-KN-VXZ]{1,2}\\d[\\d.\\-/()=+:]*");

  private final MarcRecord record;
  private final EntryBuilder entry = new EntryBuilder();

  Marc21Meaning(MarcRecord record) {
    this.record = record;
  }

  CatalogueEntry entry() throws MalformedRecordException {
    entry.kind(kind());
    record.control("001").ifPresent(id -> entry.add(EntryField.CONTROL_NUMBER, id));
    List<DataField> twins = record.fields("880");
    twins.stream().filter(f -> twinOf(f).equals("245")).forEach(this::title);
    record.fields("245").forEach(this::title);
    Stream.concat(twins.stream(), record.dataFields().filter(not(twins::contains)))
        .forEach(field -> read(twinOf(field), field));
    if (!entry.has(EntryField.CREATOR)) {
      entry.addAll(EntryField.CREATOR, entry.said(EntryField.CONTRIBUTOR));
    }
    codedValues();
    return entry.build();
  }

  /** The tag whose meaning a field has: for 880 the one named in $6, {@code 245-01/$1}. */
  private static String twinOf(DataField field) {
    return field.tag().equals("880")
        ? field.first('6').filter(link -> link.length() >= 3).orElse("880").substring(0, 3)
        : field.tag();
  }

  private EntryKind kind() {
    if (!record.fields("502").isEmpty()) {
      return EntryKind.THESIS;
    }
    return switch (record.leader().level()) {
      case 's', 'i' -> EntryKind.SERIAL;
      case 'a', 'b' -> EntryKind.ARTICLE;
      default ->
          record.leader().type() == 'a' || record.leader().type() == 't'
              ? EntryKind.BOOK
              : EntryKind.OTHER;
    };
  }

  private void title(DataField title) {
    String proper = tidy(joined(title, "．", "anp").replaceAll("[\\s.,:/;=]+．", "．"));
    entry.add(EntryField.TITLE, proper);
    if (entry.said(EntryField.TITLE).contains(proper)) {
      title.all('b').forEach(rest -> entry.add(EntryField.SUBTITLE, tidy(rest)));
      entry.add(EntryField.RESPONSIBILITY, tidy(joined(title, " ", "c")));
    }
  }

  private void read(String tag, DataField field) {
    EntryField plain = PLAIN.get(tag);
    if (plain != null) {
      field.all('a').forEach(value -> entry.add(plain, tidy(value)));
    } else if (CHIEF.contains(tag) || FURTHER.contains(tag)) {
      entry.add(
          CHIEF.contains(tag) ? EntryField.CREATOR : EntryField.CONTRIBUTOR,
          tidy(joined(field, " ", "abq")));
    } else if (HEADINGS.contains(tag)) {
      entry.add(EntryField.SUBJECT, tidy(joined(field, "-", "abxyz")));
    } else {
      switch (tag) {
        case "020" -> field.all('a').forEach(isbn -> entry.add(EntryField.ISBN, isbn(isbn)));
        case "024" -> identifier(field);
        case "084" -> classNumber(field);
        case "260", "264" -> published(field);
        case "300" -> entry.add(EntryField.EXTENT, tidy(joined(field, " ", "abce")));
        case "440", "490", "830" -> entry.add(EntryField.SERIES, tidy(joined(field, " ", "av")));
        case "041" -> entry.addAll(EntryField.LANGUAGE, field.all('a'));
        case "773" -> {
          entry.add(EntryField.CONTAINER, tidy(joined(field, " ", "t")));
          entry.add(EntryField.ISSUE, tidy(joined(field, " ", "g")));
        }
        case "856" -> entry.addAll(EntryField.URL, field.all('u'));
        case "852" -> entry.add(EntryField.HOLDING, joined(field, " ", "abchip"));
        default -> {
          // no part of the entry
        }
      }
    }
  }

  /** {@code 9787500000000 (精装) : CNY68.00} without what is no number. */
  private static String isbn(String value) {
    return value.replaceAll("^\\s*([0-9Xx-]+).*$", "$1");
  }

  private void identifier(DataField field) {
    if (field.all('2').contains("doi")) {
      entry.addAll(EntryField.DOI, field.all('a'));
    }
  }

  private void classNumber(DataField field) {
    boolean clc = field.all('2').stream().anyMatch(scheme -> scheme.startsWith("clc"));
    for (String number : field.all('a')) {
      boolean looksLikeClc = field.all('2').isEmpty() && CLC.matcher(number.strip()).matches();
      entry.add(clc || looksLikeClc ? EntryField.CLC : EntryField.OTHER_CLASS, number);
    }
  }

  private void published(DataField field) {
    boolean printing = field.tag().equals("264") && field.second() == '3';
    if (!printing) {
      field.all('a').forEach(place -> entry.add(EntryField.PLACE, tidy(place)));
      field.all('b').forEach(name -> entry.add(EntryField.PUBLISHER, tidy(name)));
      field.all('c').forEach(date -> entry.add(EntryField.DATE, tidy(date)));
    }
  }

  private void codedValues() {
    String coded = record.control("008").orElse("");
    if (coded.length() >= 38) {
      if (!entry.has(EntryField.DATE) && coded.substring(7, 11).matches("\\d{4}")) {
        entry.add(EntryField.DATE, coded.substring(7, 11));
      }
      if (coded.substring(35, 38).matches("[a-z]{3}")) {
        entry.add(EntryField.LANGUAGE, coded.substring(35, 38));
      }
    }
  }

  private static String tidy(String value) {
    return ISBD_END.matcher(value.strip()).replaceFirst("").strip();
  }
}
