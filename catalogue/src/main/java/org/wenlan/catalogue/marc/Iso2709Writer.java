package org.wenlan.catalogue.marc;

import static org.wenlan.catalogue.marc.MarcText.FIELD_END;
import static org.wenlan.catalogue.marc.MarcText.RECORD_END;
import static org.wenlan.catalogue.marc.MarcText.SUBFIELD_MARK;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Writes records as ISO 2709, byte for byte as their source had them if it kept to the standard.
 *
 * <p>Lengths count bytes of the encoding. Nothing in the record is changed to suit it: 100 $a and
 * leader/09 are the business of who made the record.
 */
public final class Iso2709Writer {

  private static final int MAX_FIELD = 9_999;
  private static final int MAX_RECORD = 99_999;

  private final Charset charset;

  /**
   * @throws IllegalArgumentException for MARC-8, which is only read
   */
  public Iso2709Writer(MarcEncoding encoding) {
    charset =
        encoding
            .charset()
            .orElseThrow(() -> new IllegalArgumentException(encoding.label() + " is only read"));
  }

  /**
   * The bytes of one record, with its record end.
   *
   * @throws IllegalArgumentException if a field is longer than 9,999 bytes or the record longer
   *     than 99,999: the standard cannot say such a length
   */
  public byte[] write(MarcRecord record) {
    ByteArrayOutputStream data = new ByteArrayOutputStream(2_048);
    StringBuilder directory = new StringBuilder(12 * record.fields().size());
    for (MarcField field : record.fields()) {
      int start = data.size();
      data.writeBytes(bytes(field));
      data.write(FIELD_END);
      int length = data.size() - start;
      MarcText.require(length <= MAX_FIELD, "a field has at most 9999 bytes", field.tag());
      MarcText.require(start <= MAX_RECORD, "a record has at most 99999 bytes", record);
      directory.append(field.tag()).append("%04d%05d".formatted(length, start));
    }
    int base = Leader.LENGTH + directory.length() + 1;
    int length = base + data.size() + 1;
    MarcText.require(length <= MAX_RECORD, "a record has at most 99999 bytes", record);
    ByteArrayOutputStream whole = new ByteArrayOutputStream(length);
    whole.writeBytes(
        (record.leader().withLengths(length, base) + directory)
            .getBytes(StandardCharsets.US_ASCII));
    whole.write(FIELD_END);
    whole.writeBytes(data.toByteArray());
    whole.write(RECORD_END);
    return whole.toByteArray();
  }

  private byte[] bytes(MarcField field) {
    StringBuilder text = new StringBuilder();
    switch (field) {
      case ControlField control -> text.append(control.value());
      case DataField data -> {
        text.append(data.first()).append(data.second());
        for (Subfield subfield : data.subfields()) {
          text.append(SUBFIELD_MARK).append(subfield.code()).append(subfield.value());
        }
      }
    }
    return text.toString().getBytes(charset);
  }
}
