package org.wenlan.catalogue.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field with two indicators and subfields (数据字段), 010 to 999.
 *
 * <p>Always true: the tag does not begin with {@code 00}; both indicators are printable ASCII, a
 * blank for "not defined"; there is at least one subfield.
 *
 * @param tag three letters or digits
 * @param first indicator 1
 * @param second indicator 2
 * @param subfields in the order of the record, which has a meaning in CNMARC
 */
public record DataField(String tag, char first, char second, List<Subfield> subfields)
    implements MarcField {

  /**
   * @throws IllegalArgumentException if a promise above does not hold
   */
  public DataField {
    MarcText.require(
        MarcText.isTag(tag) && !MarcText.isControl(tag), "a data field is 010 to 999", tag);
    MarcText.require(MarcText.isMark(first), "an indicator is printable ASCII", first);
    MarcText.require(MarcText.isMark(second), "an indicator is printable ASCII", second);
    MarcText.require(!subfields.isEmpty(), "a data field has subfields", tag);
    subfields = List.copyOf(subfields);
  }

  /** A field in the notation of the handbooks: codes and values in turn. */
  public static DataField of(String tag, String indicators, String... codesAndValues) {
    List<Subfield> subfields = new ArrayList<>();
    for (int i = 0; i < codesAndValues.length; i += 2) {
      subfields.add(new Subfield(codesAndValues[i].charAt(0), codesAndValues[i + 1]));
    }
    return new DataField(tag, indicators.charAt(0), indicators.charAt(1), subfields);
  }

  /** Every value under {@code code}, in order. */
  public List<String> all(char code) {
    return subfields.stream()
        .filter(subfield -> subfield.code() == code)
        .map(Subfield::value)
        .toList();
  }

  /** The first value under {@code code} that is not blank. */
  public Optional<String> first(char code) {
    return all(code).stream().filter(value -> !value.isBlank()).findFirst();
  }
}
