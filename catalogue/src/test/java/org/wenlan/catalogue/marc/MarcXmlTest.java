package org.wenlan.catalogue.marc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marc4j.MarcXmlReader;
import org.wenlan.catalogue.MalformedRecordException;
import org.wenlan.catalogue.RawRecord;
import org.wenlan.catalogue.RecordFormat;
import org.wenlan.catalogue.RecordSource;

class MarcXmlTest {

  @Test
  void whatWeWriteWeReadAgainAndSoDoesMarc4j() throws Exception {
    byte[] collection =
        collection(CnmarcRecords.monograph(), CnmarcRecords.titled("2", "a<b & “c”"));

    List<RawRecord> records = all(collection);
    assertThat(records).hasSize(2);
    assertThat(read(records.get(0))).isEqualTo(CnmarcRecords.monograph());
    assertThat(read(records.get(1))).isEqualTo(CnmarcRecords.titled("2", "a<b & “c”"));

    MarcXmlReader theirs = new MarcXmlReader(new ByteArrayInputStream(collection));
    assertThat(theirs.next().getVariableFields())
        .hasSize(CnmarcRecords.monograph().fields().size());
    assertThat(theirs.next().getControlNumber()).isEqualTo("2");
  }

  @Test
  void aBrokenElementDoesNotTouchItsNeighbours() throws Exception {
    String xml =
        new String(
                collection(
                    CnmarcRecords.titled("1", "前一种"),
                    CnmarcRecords.titled("2", "坏的"),
                    CnmarcRecords.titled("3", "后一种")),
                StandardCharsets.UTF_8)
            .replace("坏的</subfield>", "坏的");

    List<RawRecord> records = all(xml.getBytes(StandardCharsets.UTF_8));

    assertThat(records).hasSize(3);
    assertThat(read(records.get(0)).first("200", 'a')).contains("前一种");
    assertThatThrownBy(() -> read(records.get(1))).isInstanceOf(MalformedRecordException.class);
    assertThat(read(records.get(2)).first("200", 'a')).contains("后一种");
  }

  @Test
  void prefixesCommentsAndGbkAreNoObstacle() throws Exception {
    String xml =
        """
        <?xml version="1.0" encoding="GBK"?>
        <m:collection xmlns:m="http://www.loc.gov/MARC21/slim"><!-- <m:record> is none -->
          <m:record><m:leader>00000nam0 2200000   450 </m:leader>
            <m:datafield tag="200" ind1="1" ind2=" "><m:subfield code="a">澜州<![CDATA[<旧>]]>志</m:subfield>
            </m:datafield></m:record>
        </m:collection>
        """;

    List<RawRecord> records = all(xml.getBytes("GBK"));

    assertThat(records).hasSize(1);
    assertThat(read(records.getFirst()).first("200", 'a')).contains("澜州<旧>志");
  }

  @Test
  void entitiesAreNotExpanded() {
    byte[] record =
        """
        <!DOCTYPE record [<!ENTITY lol "haha"><!ENTITY file SYSTEM "file:///etc/passwd">]>
        <record><leader>00000nam0 2200000   450 </leader>
        <datafield tag="200" ind1="1" ind2=" "><subfield code="a">&file;&lol;</subfield></datafield></record>
        """
            .getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> org.wenlan.catalogue.marc.MarcXmlReader.read(record))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageNotContaining("root:");
  }

  private static MarcRecord read(RawRecord raw) throws MalformedRecordException {
    return org.wenlan.catalogue.marc.MarcXmlReader.read(raw.bytes()).record();
  }

  private static byte[] collection(MarcRecord... records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MarcXmlWriter writer = new MarcXmlWriter(out)) {
      for (MarcRecord record : records) {
        writer.write(record);
      }
    }
    return out.toByteArray();
  }

  private static List<RawRecord> all(byte[] file) throws IOException {
    assertThat(RecordFormat.detect(file)).contains(RecordFormat.MARCXML);
    List<RawRecord> records = new ArrayList<>();
    try (RecordSource source = RecordFormat.MARCXML.open(new ByteArrayInputStream(file))) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        records.add(next.get());
      }
    }
    return records;
  }
}
