package org.wenlan.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wenlan.core.document.DocumentMetadata;

/**
 * What one catalogue record says (著录款目), whatever its format was.
 *
 * <p>Always true: there is exactly one {@link EntryField#TITLE}; no value is blank or begins or
 * ends with white space; no field says the same twice; values keep the order of the record.
 *
 * @param kind what is described
 * @param values by field; a field without values is not there
 */
public record CatalogueEntry(EntryKind kind, Map<EntryField, List<String>> values) {

  private static final Pattern YEAR =
      Pattern.compile(
          "(?<!\\d)(1[4-9]\\d{2}|20\\d{2})(?!\\d)|(?<!\\d)(1[4-9]\\d{2}|20\\d{2})\\d{4}");
  private static final Pattern DAY =
      Pattern.compile("^((?:19|20)\\d{2})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})(?!\\d)");

  /**
   * @throws IllegalArgumentException if the title is missing or said twice, or a value is blank
   */
  public CatalogueEntry {
    Map<EntryField, List<String>> ordered = new EnumMap<>(EntryField.class);
    values.forEach(
        (field, said) -> {
          if (said.stream().anyMatch(value -> value.isBlank() || !value.equals(value.strip()))) {
            throw new IllegalArgumentException(
                "%s has a blank or unstripped value".formatted(field));
          }
          if (!said.isEmpty()) {
            ordered.put(field, List.copyOf(said));
          }
        });
    int titles = ordered.getOrDefault(EntryField.TITLE, List.of()).size();
    if (titles != 1) {
      throw new IllegalArgumentException("an entry has one title, got " + titles);
    }
    values = Collections.unmodifiableMap(ordered);
  }

  /** What the record says in this field; empty if nothing. */
  public List<String> all(EntryField field) {
    return values.getOrDefault(field, List.of());
  }

  /** The first thing the record says in this field. */
  public Optional<String> first(EntryField field) {
    return all(field).stream().findFirst();
  }

  /** Title proper. */
  public String title() {
    return all(EntryField.TITLE).getFirst();
  }

  /** Title proper with the rest of the title behind a colon. */
  public String fullTitle() {
    return Stream.concat(Stream.of(title()), all(EntryField.SUBTITLE).stream())
        .collect(Collectors.joining("："));
  }

  /** Year of publication, 1400 to 2099, if the date names one. */
  public OptionalInt year() {
    for (String date : all(EntryField.DATE)) {
      Matcher year = YEAR.matcher(date);
      if (year.find()) {
        return OptionalInt.of(Integer.parseInt(year.group().substring(0, 4)));
      }
    }
    return OptionalInt.empty();
  }

  /** Day of publication, if the date names a whole day. */
  public Optional<LocalDate> day() {
    return all(EntryField.DATE).stream().flatMap(date -> day(date).stream()).findFirst();
  }

  private static Optional<LocalDate> day(String date) {
    Matcher day = DAY.matcher(date);
    try {
      return day.find()
          ? Optional.of(
              LocalDate.of(
                  Integer.parseInt(day.group(1)),
                  Integer.parseInt(day.group(2)),
                  Integer.parseInt(day.group(3))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // 2024.13.40 names no day
    }
  }

  /**
   * The entry as readers see it and search finds it: one field a line, {@code 题名：…} first; several
   * values are joined by {@code ；}. Never blank.
   */
  public String text() {
    return values.entrySet().stream()
        .map(field -> field.getKey().label() + "：" + String.join("；", oneLine(field.getValue())))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<String> oneLine(List<String> values) {
    return values.stream().map(value -> value.replaceAll("\\s*\\R\\s*", " ")).toList();
  }

  /** The same in the terms of every other document. */
  public DocumentMetadata metadata() {
    return DocumentMetadata.builder(fullTitle(), kind.documentType())
        .creators(all(EntryField.CREATOR))
        .datePublished(day())
        .container(first(EntryField.CONTAINER).or(() -> first(EntryField.PUBLISHER)))
        .identifier(
            Stream.of(
                    EntryField.PATENT_NUMBER,
                    EntryField.STANDARD_NUMBER,
                    EntryField.DOI,
                    EntryField.ISBN,
                    EntryField.ISSN)
                .flatMap(field -> all(field).stream())
                .findFirst())
        .url(first(EntryField.URL).filter(url -> url.matches("https?://\\S+")))
        .imprint(imprint())
        .build();
  }

  /** {@code 2024，44（9）：33-40}; for a book its year. */
  private Optional<String> imprint() {
    List<String> parts = new ArrayList<>();
    year().ifPresent(year -> parts.add(String.valueOf(year)));
    String place =
        first(EntryField.VOLUME).orElse("")
            + first(EntryField.ISSUE).map("（%s）"::formatted).orElse("");
    if (!place.isEmpty()) {
      parts.add(place);
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        String.join("，", parts) + first(EntryField.PAGES).map("："::concat).orElse(""));
  }

  /** Short form for logs. */
  @Override
  public String toString() {
    return "CatalogueEntry[%s, %d fields]".formatted(kind, values.size());
  }
}
