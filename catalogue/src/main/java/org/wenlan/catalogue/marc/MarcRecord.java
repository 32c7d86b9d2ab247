package org.wenlan.catalogue.marc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One MARC record (机读目录记录), whichever dialect and whichever file.
 *
 * <p>Always true: there is at least one field, and fields keep the order of the record. Two records
 * are equal if they say the same; the character set of a file is no part of it.
 *
 * @param leader its first 24 characters, without lengths
 * @param fields in order
 */
public record MarcRecord(Leader leader, List<MarcField> fields) {

  /**
   * @throws IllegalArgumentException if there is no field
   */
  public MarcRecord {
    MarcText.require(!fields.isEmpty(), "a record has fields", leader);
    fields = List.copyOf(fields);
  }

  /** The data fields under {@code tag}, in order. */
  public List<DataField> fields(String tag) {
    return dataFields().filter(field -> field.tag().equals(tag)).toList();
  }

  /** All data fields, in order. */
  public Stream<DataField> dataFields() {
    return fields.stream().filter(DataField.class::isInstance).map(DataField.class::cast);
  }

  /** The value of the first control field under {@code tag}. */
  public Optional<String> control(String tag) {
    return fields.stream()
        .filter(ControlField.class::isInstance)
        .map(ControlField.class::cast)
        .filter(field -> field.tag().equals(tag))
        .map(ControlField::value)
        .findFirst();
  }

  /** The first value that is not blank under {@code tag} and {@code code}. */
  public Optional<String> first(String tag, char code) {
    return fields(tag).stream().flatMap(field -> field.first(code).stream()).findFirst();
  }

  /** Short form for logs. */
  @Override
  public String toString() {
    return "MarcRecord[%s, %d fields]".formatted(control("001").orElse("?"), fields.size());
  }
}
