package org.wenlan.catalogue.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wenlan.catalogue.MalformedRecordException;
import org.wenlan.catalogue.RawRecord;
import org.wenlan.catalogue.RecordFormat;
import org.wenlan.catalogue.RecordSource;
import org.wenlan.testkit.SharedData;

/** Real files, good and bad, from the test data of marc4j and metafacture. */
class MarcCorpusTest {

  private final Path corpus = SharedData.require("data/13_bibliographic");

  /** Records without a whole directory, in scripts of MARC-8, or of holdings. */
  private static final Map<String, Integer> REFUSED =
      Map.of(
          "bad_oversize_field_bad_directory.mrc", 1,
          "chinese_mangled_multibyte.mrc", 2, // East Asian MARC-8
          "cyrillic_capital_e.mrc", 2, // Cyrillic MARC-8
          "datos-20161010-slice.mrc", 1,
          "greekmissingcharsetchange.mrc", 1, // Greek MARC-8
          "incomplete_esc_seq.mrc", 1, // East Asian MARC-8
          "not_unimarc_errors_3.mrc", 1, // the title itself is broken
          "pride-and-prejudice-with-many-errors.mrc", 17,
          "sample1.mrc", 5); // four are holdings, one has bytes of no encoding

  @Test
  void everyRecordOfEveryFileIsReadOrRefusedWithAReason() throws IOException {
    Map<String, Integer> refused = new TreeMap<>();
    for (Path file : files("marc4j", ".mrc")) {
      String name = file.getFileName().toString();
      byte[] bytes = Files.readAllBytes(file);
      assertThat(RecordFormat.detect(head(bytes))).as(name).contains(RecordFormat.ISO_2709);
      List<RawRecord> records = records(RecordFormat.ISO_2709, bytes);
      assertThat(records.stream().mapToLong(r -> r.bytes().length).sum())
          .as("bytes that belong to a record of " + name)
          .isBetween(bytes.length - 2L * records.size(), (long) bytes.length);
      for (RawRecord record : records) {
        try {
          RecordFormat.ISO_2709.read(record.bytes());
        } catch (MalformedRecordException e) {
          assertThat(e.detail()).isNotBlank();
          refused.merge(name, 1, Integer::sum);
        }
      }
    }
    assertThat(refused).isEqualTo(REFUSED);
  }

  @Test
  void marc8AndUnicodeGiveTheSameText() throws IOException, MalformedRecordException {
    List<RawRecord> marc8 = records(RecordFormat.ISO_2709, bytes("marc4j/brkrtest.mrc"));
    List<RawRecord> unicode = records(RecordFormat.ISO_2709, bytes("marc4j/brkrtest_UTF8.mrc"));

    assertThat(marc8).hasSameSizeAs(unicode).hasSize(8);
    for (int i = 0; i < marc8.size(); i++) {
      String ours = Iso2709Decoder.decode(marc8.get(i).bytes()).record().fields().toString();
      String theirs = Iso2709Decoder.decode(unicode.get(i).bytes()).record().fields().toString();
      assertThat(ours).isEqualTo(Normalizer.normalize(theirs, Normalizer.Form.NFC));
    }
  }

  @Test
  void marcXmlIsReadOrRefusedWithAReason() throws IOException {
    Map<String, String> outcomes = new TreeMap<>();
    for (String folder : List.of("marc4j", "metafacture")) {
      for (Path file : files(folder, ".xml")) {
        byte[] bytes = Files.readAllBytes(file);
        if (!RecordFormat.detect(head(bytes)).equals(Optional.of(RecordFormat.MARCXML))) {
          continue;
        }
        int read = 0;
        int refused = 0;
        for (RawRecord record : records(RecordFormat.MARCXML, bytes)) {
          try {
            RecordFormat.MARCXML.read(record.bytes());
            read++;
          } catch (MalformedRecordException e) {
            refused++;
          }
        }
        outcomes.put(file.getFileName().toString(), read + "+" + refused);
      }
    }
    Map<String, String> withRefusals = new TreeMap<>(outcomes);
    withRefusals.values().removeIf(outcome -> outcome.endsWith("+0"));
    assertThat(outcomes).hasSize(24);
    assertThat(withRefusals)
        .as("read + refused; the many refused ones are records of holdings")
        .containsOnly(
            Map.entry("chabon-bad-subfields-element.xml", "0+1"),
            Map.entry("chabon-missing-controlfield-tag.xml", "0+1"),
            Map.entry("chabon-missing-datafield-tag.xml", "0+1"),
            Map.entry("chabon-missing-subfield-code.xml", "0+1"),
            Map.entry("sample1a.xml", "4+5"),
            Map.entry("sru_dnb-241be368-d2a1-427a-a554-667b67f69ef8.xml", "2+3"),
            Map.entry("sru_dnb-7ba7099f-ecd2-43f2-ada5-c053f2532da3.xml", "1+2"),
            Map.entry("sru_dnb-8ce72c3c-e18f-488a-855d-6dcbf320cb4f.xml", "1+2"),
            Map.entry("sru_dnb-b0478aa7-2e7c-4301-a463-c189da335428.xml", "2+3"),
            Map.entry("sru_dnb-e9396103-55d6-41c6-984a-bb656304764a.xml", "1+1"),
            Map.entry("sru_zdb-23b62fc7-de7f-4603-949d-a5e12027a25d.xml", "1+52"));
  }

  private byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(corpus.resolve(file));
  }

  private static byte[] head(byte[] bytes) {
    return Arrays.copyOf(bytes, Math.min(bytes.length, RecordFormat.HEAD_BYTES));
  }

  private static List<RawRecord> records(RecordFormat format, byte[] bytes) throws IOException {
    List<RawRecord> records = new ArrayList<>();
    try (RecordSource source = format.open(new ByteArrayInputStream(bytes))) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        records.add(next.get());
      }
    }
    return records;
  }

  private List<Path> files(String folder, String end) throws IOException {
    try (var files = Files.list(corpus.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }
}
