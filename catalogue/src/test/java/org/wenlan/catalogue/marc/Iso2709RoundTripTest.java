package org.wenlan.catalogue.marc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.marc4j.MarcStreamReader;
import org.wenlan.catalogue.MalformedRecordException;

class Iso2709RoundTripTest {

  private final MarcRecord record = CnmarcRecords.monograph();

  @ParameterizedTest
  @EnumSource(names = {"UTF_8", "GB18030"})
  void whatWeWriteWeReadByteForByte(MarcEncoding encoding) throws MalformedRecordException {
    byte[] written = new Iso2709Writer(encoding).write(record);
    DecodedMarc read = Iso2709Decoder.decode(written);

    assertThat(read.record()).isEqualTo(record);
    assertThat(read.encoding()).isEqualTo(encoding);
    assertThat(read.repairs()).isEmpty();
    assertThat(new Iso2709Writer(encoding).write(read.record())).isEqualTo(written);
  }

  @Test
  void gbkAndUtf8GiveTheSameRecord() throws MalformedRecordException {
    byte[] gb = new Iso2709Writer(MarcEncoding.GB18030).write(record);
    byte[] utf8 = new Iso2709Writer(MarcEncoding.UTF_8).write(record);

    assertThat(gb).hasSizeLessThan(utf8.length);
    assertThat(Iso2709Decoder.decode(gb).record()).isEqualTo(Iso2709Decoder.decode(utf8).record());
  }

  @Test
  void charactersOutsideGbkSurviveInGb18030() throws MalformedRecordException {
    MarcRecord rare = CnmarcRecords.titled("1", "澜州方言考：𬇙与㛃二字的读音");
    byte[] written = new Iso2709Writer(MarcEncoding.GB18030).write(rare);

    assertThat(Iso2709Decoder.decode(written).record()).isEqualTo(rare);
  }

  @Test
  void marc4jReadsWhatWeWrite() {
    byte[] written = new Iso2709Writer(MarcEncoding.UTF_8).write(record);
    var reader = new MarcStreamReader(new ByteArrayInputStream(written), "UTF-8");
    org.marc4j.marc.Record read = reader.next();

    assertThat(read.getVariableFields().stream().map(f -> f.getTag()))
        .containsExactlyElementsOf(record.fields().stream().map(MarcField::tag).toList());
    assertThat(read.getControlNumber()).isEqualTo("WJ2024000123");
    assertThat(read.getLeader().getRecordLength()).isEqualTo(written.length);
    for (org.marc4j.marc.DataField field : read.getDataFields()) {
      DataField ours =
          record.fields(field.getTag()).stream()
              .filter(
                  f ->
                      f.subfields()
                          .getFirst()
                          .value()
                          .equals(field.getSubfields().getFirst().getData()))
              .findFirst()
              .orElseThrow();
      assertThat(field.getIndicator1()).isEqualTo(ours.first());
      assertThat(field.getIndicator2()).isEqualTo(ours.second());
      assertThat(field.getSubfields().stream().map(s -> new Subfield(s.getCode(), s.getData())))
          .containsExactlyElementsOf(ours.subfields());
    }
  }

  @Test
  void marc4jFindsEveryFieldOfWhatWeWriteInGbk() {
    byte[] written = new Iso2709Writer(MarcEncoding.GB18030).write(record);
    // marc4j knows no GBK: as Latin-1 each of its characters is one byte of ours.
    var reader = new MarcStreamReader(new ByteArrayInputStream(written), "ISO-8859-1");
    var title = (org.marc4j.marc.DataField) reader.next().getVariableField("200");
    byte[] bytes = title.getSubfield('a').getData().getBytes(StandardCharsets.ISO_8859_1);

    assertThat(new String(bytes, MarcEncoding.GB18030.charset().orElseThrow()))
        .isEqualTo("县域数字经济发展研究");
  }

  @Test
  void refusesWhatTheStandardCannotSay() {
    MarcRecord long200 = CnmarcRecords.titled("1", "长".repeat(3_400));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Iso2709Writer(MarcEncoding.UTF_8).write(long200))
        .withMessageContaining("9999");
    assertThatIllegalArgumentException().isThrownBy(() -> new Iso2709Writer(MarcEncoding.MARC_8));
    assertThatIllegalArgumentException().isThrownBy(() -> new Subfield('a', "前\u001F后"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarcRecord(CnmarcRecords.LEADER, List.of()));
  }
}
