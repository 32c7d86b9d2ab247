package org.wenlan.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.catalogue.marc.DataField;
import org.wenlan.catalogue.marc.Iso2709Writer;
import org.wenlan.catalogue.marc.Leader;
import org.wenlan.catalogue.marc.MarcEncoding;
import org.wenlan.catalogue.marc.MarcRecord;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.run.RunLedger;
import org.wenlan.ingest.RunProgress;
import org.wenlan.ingest.record.RecordValues;

/** Files of catalogue records through the whole job: every record has an outcome of its own. */
class RecordRunTest {

  private static final Iso2709Writer GBK = new Iso2709Writer(MarcEncoding.GB18030);

  @TempDir private Path temp;

  private static byte[] record(int number) {
    return GBK.write(
        new MarcRecord(
            new Leader("00000nam0 2200000   450 "),
            List.of(
                DataField.of("010", "  ", "a", "978-7-5999-%04d-0".formatted(number)),
                DataField.of("200", "1 ", "a", "澜州地方文献" + number, "f", "林知秋著"),
                DataField.of("210", "  ", "a", "澜州", "c", "文江人民出版社", "d", "2024"),
                DataField.of("330", "  ", "a", "收录澜州历代著述，考订版本源流。"),
                DataField.of("606", "0 ", "a", "地方文献", "y", "澜州"),
                DataField.of("690", "  ", "a", "Z812.7"),
                DataField.of("701", " 0", "a", "林知秋", "4", "著"))));
  }

  private static byte[] catalogue() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(record(1));
    file.writeBytes(record(2));
    file.writeBytes(Arrays.copyOf(record(3), 180));
    file.write(0x1D);
    file.writeBytes(record(4));
    file.writeBytes(record(2));
    return file.toByteArray();
  }

  private IngestFixture fixture() throws IOException {
    return new IngestFixture(temp, RecordPipeline.pipeline());
  }

  @Test
  void everyRecordHasAnOutcomeAndItsPlaceInTheFile() throws IOException {
    try (IngestFixture fixture = fixture()) {
      Files.write(fixture.folder.resolve("馆藏.iso"), catalogue());
      RunProgress run = fixture.ingest();

      assertThat(run.ledger()).isEqualTo(new RunLedger(6, 3, 2, 1, 0));
      assertThat(
              fixture
                  .jdbc
                  .sql("select location || ' ' || outcome from ingest_item order by seq")
                  .query(String.class)
                  .list())
          .containsExactly(
              "馆藏.iso OPENED",
              "馆藏.iso!/第1条记录 STORED",
              "馆藏.iso!/第2条记录 STORED",
              "馆藏.iso!/第3条记录 QUARANTINED",
              "馆藏.iso!/第4条记录 STORED",
              "馆藏.iso!/第5条记录 DUPLICATE");
      assertThat(fixture.service().quarantine(0, 10))
          .singleElement()
          .satisfies(
              rejection -> {
                assertThat(rejection.reason()).isEqualTo(RejectionReason.CORRUPT);
                assertThat(rejection.detail()).contains("请从原系统重新导出");
              });
      fixture.assertConsistent(3);
      assertThat(fixture.ingest().ledger())
          .as("the same file again")
          .isEqualTo(new RunLedger(6, 0, 5, 1, 0));
    }
  }

  @Test
  void recordsAreEachAccountedForHoweverTheyAreBundled() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int number = 1; number <= 130; number++) {
      file.writeBytes(record(number % 120));
    }
    try (IngestFixture fixture = fixture()) {
      Files.write(fixture.folder.resolve("馆藏.iso"), file.toByteArray());
      assertThat(fixture.ingest().ledger()).isEqualTo(new RunLedger(131, 120, 11, 0, 0));
      fixture.assertConsistent(120);
      assertThat(
              fixture
                  .jdbc
                  .sql("select sum(files) from ingest_tally where run_id = 1")
                  .query(Long.class)
                  .single())
          .isEqualTo(131);
    }
  }

  @Test
  void aRecordIsDescribedByItsOwnFields() throws IOException {
    try (IngestFixture fixture = fixture()) {
      Files.write(fixture.folder.resolve("一条.iso"), record(7));
      assertThat(fixture.ingest().ledger()).isEqualTo(new RunLedger(1, 1, 0, 0, 0));

      AnnotatedDocument document = fixture.store.annotated(DocumentId.of(record(7))).orElseThrow();
      assertThat(document.metadata().title()).isEqualTo("澜州地方文献7");
      assertThat(document.metadata().type()).isEqualTo(DocumentType.BOOK);
      assertThat(document.metadata().creators()).containsExactly("林知秋");
      assertThat(document.metadata().identifier()).contains("978-7-5999-0007-0");
      assertThat(document.metadata().year()).hasValue(2024);
      assertThat(document.keywords()).extracting(Keyword::term).containsExactly("地方文献-澜州");
      assertThat(document.mentions())
          .extracting(mention -> document.surface(mention) + " " + mention.type())
          .containsExactly("林知秋 PERSON", "文江人民出版社 ORGANIZATION");
      assertThat(document.text()).contains("中图分类号：Z812.7").contains("摘要：收录澜州历代著述");
      assertThat(document.passages()).isNotEmpty().allMatch(p -> p.vector().length == 0);
      assertThat(document.document().parsed().metadata())
          .containsKey(RecordValues.SKIPPED)
          .doesNotContainKey(RecordValues.REPAIRS);
    }
  }

  @Test
  void exportsOfDatabasesAreTakenInToo() throws IOException {
    byte[] ris =
        "TY  - JOUR\nTI  - 县域文献调查\nAU  - 沈望舒\nJO  - 文江图书馆学刊\nPY  - 2025\nER  - \n\nTY  - JOUR\nTI  - 方志整理\nAU  - 顾长风\nPY  - 2024\nER  - \n"
            .getBytes(StandardCharsets.UTF_8);
    try (IngestFixture fixture = fixture()) {
      Files.write(fixture.folder.resolve("检索结果.ris"), ris);
      assertThat(fixture.ingest().ledger()).isEqualTo(new RunLedger(3, 2, 1, 0, 0));
      assertThat(fixture.index.revisions()).hasSize(2);
    }
  }
}
