package org.wenlan.catalogue.marc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wenlan.catalogue.MalformedRecordException;
import org.wenlan.catalogue.MalformedRecordException.Fault;
import org.wenlan.catalogue.RawRecord;

class DamagedMarcTest {

  private final Iso2709Writer utf8 = new Iso2709Writer(MarcEncoding.UTF_8);
  private final byte[] good = utf8.write(CnmarcRecords.monograph());

  @Test
  void lengthsThatCountCharactersAreMended() throws Exception {
    // As written by systems that count characters: every length and place is too small.
    byte[] gb = new Iso2709Writer(MarcEncoding.GB18030).write(CnmarcRecords.monograph());
    String wrong = new String(gb, 0, gb.length, StandardCharsets.ISO_8859_1);
    String directory = wrong.substring(0, wrong.indexOf(0x1E));
    byte[] mixed =
        (directory + new String(good, StandardCharsets.ISO_8859_1).substring(directory.length()))
            .getBytes(StandardCharsets.ISO_8859_1);

    DecodedMarc read = Iso2709Decoder.decode(mixed);

    assertThat(read.record()).isEqualTo(CnmarcRecords.monograph());
    assertThat(read.repairs()).anyMatch(r -> r.contains("按字段结束符读取"));
  }

  @Test
  void aBadRecordDoesNotTouchItsNeighbours() throws Exception {
    byte[] cut = Arrays.copyOf(good, 300);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(utf8.write(CnmarcRecords.titled("1", "第一种")));
    file.writeBytes(cut);
    file.write(MarcText.RECORD_END);
    file.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(utf8.write(CnmarcRecords.titled("3", "第三种")));
    file.writeBytes(cut);

    List<RawRecord> records = all(file.toByteArray());

    assertThat(records).hasSize(4);
    assertThat(title(records.get(0))).contains("第一种");
    assertThatThrownBy(() -> Iso2709Decoder.decode(records.get(1).bytes()))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("请从原系统重新导出");
    assertThat(title(records.get(2))).contains("第三种");
    assertThatThrownBy(() -> Iso2709Decoder.decode(records.get(3).bytes()))
        .isInstanceOf(MalformedRecordException.class);
  }

  @Test
  void offsetsLeadBackIntoTheFile() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (String id : List.of("1", "2", "3")) {
      file.writeBytes(utf8.write(CnmarcRecords.titled(id, "题名" + id)));
      file.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
    }
    byte[] bytes = file.toByteArray();

    for (RawRecord record : all(bytes)) {
      int from = (int) record.offset();
      assertThat(Arrays.copyOfRange(bytes, from, from + record.bytes().length))
          .isEqualTo(record.bytes());
    }
  }

  @Test
  void aRecordEndInsideAFieldIsDamageIfTheLeaderReachesFurther() throws Exception {
    byte[] spoilt = good.clone();
    int inSummary = new String(good, StandardCharsets.ISO_8859_1).indexOf("0351234") + 2;
    spoilt[inSummary] = MarcText.RECORD_END;
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(spoilt);
    file.writeBytes(utf8.write(CnmarcRecords.titled("2", "后一种")));

    List<RawRecord> records = all(file.toByteArray());

    assertThat(records).hasSize(2);
    assertThat(title(records.get(0))).contains("县域数字经济发展研究");
    assertThat(title(records.get(1))).contains("后一种");
  }

  @Test
  void aFalseClaimOfUnicodeIsSeenThrough() throws Exception {
    Leader claims = new Leader("00000nam a2200000   450 ");
    MarcRecord record = new MarcRecord(claims, CnmarcRecords.monograph().fields());
    DecodedMarc read = Iso2709Decoder.decode(new Iso2709Writer(MarcEncoding.GB18030).write(record));

    assertThat(read.record()).isEqualTo(record);
    assertThat(read.repairs()).containsExactly("头标声明为 Unicode，实际按 GB18030 读取");
  }

  @Test
  void oneCharacterCutInTwoIsReportedAndTheRestIsRead() throws Exception {
    String title = "县域数字经济与乡村振兴研究";
    byte[] bytes = utf8.write(CnmarcRecords.titled("1", title + "终"));
    byte[] cut = new byte[bytes.length - 1];
    int broken = bytes.length - 3; // the last byte of the last character
    System.arraycopy(bytes, 0, cut, 0, broken);
    System.arraycopy(bytes, broken + 1, cut, broken, bytes.length - broken - 1);

    DecodedMarc read = Iso2709Decoder.decode(cut);

    assertThat(read.record().first("200", 'a').orElseThrow()).startsWith(title);
    assertThat(read.repairs()).anyMatch(repair -> repair.contains("残缺的字符"));
  }

  @Test
  void shortGbkThatIsAlsoValidUtf8IsReadAsChinese() throws Exception {
    // 联通 in GBK is a valid sequence of UTF-8 as well.
    byte[] bytes = new Iso2709Writer(MarcEncoding.GB18030).write(CnmarcRecords.titled("1", "联通"));

    assertThat(Iso2709Decoder.decode(bytes).record().first("200", 'a')).contains("联通");
  }

  @Test
  void oneAccentAloneStaysUtf8() throws Exception {
    byte[] bytes = utf8.write(CnmarcRecords.titled("1", "Café society"));

    assertThat(Iso2709Decoder.decode(bytes).record().first("200", 'a')).contains("Café society");
  }

  @Test
  void eastAsianMarc8IsRefusedByName() {
    byte[] bytes = utf8.write(CnmarcRecords.titled("1", "\u001B$1!0!\u001B(B"));

    assertThatThrownBy(() -> Iso2709Decoder.decode(bytes))
        .isInstanceOfSatisfying(
            MalformedRecordException.class, e -> assertThat(e.fault()).isEqualTo(Fault.ENCODING))
        .hasMessageContaining("MARC-8");
  }

  @Test
  void latinMarc8IsRead() throws Exception {
    byte[] bytes = utf8.write(CnmarcRecords.titled("1", "Malm_o och K?benhavn"));
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '_') {
        bytes[i] = (byte) 0xE8; // umlaut, before its letter
      } else if (bytes[i] == '?') {
        bytes[i] = (byte) 0xB2; // ø
      }
    }

    assertThat(Iso2709Decoder.decode(bytes).record().first("200", 'a'))
        .contains("Malmö och København");
  }

  private static Optional<String> title(RawRecord raw) throws MalformedRecordException {
    return Iso2709Decoder.decode(raw.bytes()).record().first("200", 'a');
  }

  static List<RawRecord> all(byte[] file) throws IOException {
    List<RawRecord> records = new ArrayList<>();
    try (Iso2709Source source = new Iso2709Source(new ByteArrayInputStream(file))) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        records.add(next.get());
      }
    }
    return records;
  }
}
