package org.wenlan.catalogue.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.catalogue.CatalogueEntry;
import org.wenlan.catalogue.EntryField;
import org.wenlan.catalogue.EntryKind;
import org.wenlan.catalogue.MalformedRecordException;
import org.wenlan.catalogue.RawRecord;
import org.wenlan.catalogue.RecordFormat;
import org.wenlan.catalogue.RecordSource;
import org.wenlan.core.document.DocumentMetadata;

class ExportFormatTest {

  @Test
  void everyExporterTellsTheSameArticleAndThesis() throws Exception {
    List<String> files =
        List.of(
            Exports.RIS,
            Exports.ENDNOTE,
            Exports.NOTE_EXPRESS,
            Exports.REF_WORKS,
            Exports.CNKI,
            Exports.WANFANG,
            Exports.BIBTEX,
            Exports.ENDNOTE_XML);
    List<RecordFormat> formats =
        List.of(
            RecordFormat.RIS,
            RecordFormat.ENDNOTE,
            RecordFormat.NOTE_EXPRESS,
            RecordFormat.REF_WORKS,
            RecordFormat.LABELLED,
            RecordFormat.LABELLED,
            RecordFormat.BIBTEX,
            RecordFormat.ENDNOTE_XML);
    for (int i = 0; i < files.size(); i++) {
      for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
        byte[] file = files.get(i).getBytes(charset);
        String what = formats.get(i) + " in " + charset;
        assertThat(RecordFormat.detect(file)).as(what).contains(formats.get(i));
        List<CatalogueEntry> entries = entries(formats.get(i), file);
        assertThat(entries).as(what).hasSize(2);
        assertArticle(entries.get(0), what);
        assertThesis(entries.get(1), what);
      }
    }
  }

  private static void assertArticle(CatalogueEntry entry, String what) {
    assertThat(entry.kind()).as(what).isEqualTo(EntryKind.ARTICLE);
    assertThat(entry.title()).as(what).isEqualTo("县域数字经济测度研究");
    assertThat(entry.all(EntryField.CREATOR)).as(what).containsExactly("林知秋", "沈望舒");
    assertThat(entry.all(EntryField.SUBJECT)).as(what).containsExactly("数字经济", "县域");
    DocumentMetadata metadata = entry.metadata();
    assertThat(metadata.container()).as(what).contains("文江经济评论");
    assertThat(metadata.imprint().orElseThrow().replace("09", "9"))
        .as(what)
        .isEqualTo("2024，44（9）：33-40");
  }

  private static void assertThesis(CatalogueEntry entry, String what) {
    assertThat(entry.kind()).as(what).isEqualTo(EntryKind.THESIS);
    assertThat(entry.title()).as(what).isEqualTo("澜州制造业数字化转型研究");
    assertThat(entry.metadata().container()).as(what).contains("文江大学");
    assertThat(entry.year()).as(what).hasValue(2023);
  }

  @Test
  void numbersGoByTheirForm() throws Exception {
    CatalogueEntry entry =
        entries(RecordFormat.NOTE_EXPRESS, utf8(Exports.NOTE_EXPRESS)).getFirst();

    assertThat(entry.all(EntryField.ISSN)).containsExactly("2999-0001");
    assertThat(entry.all(EntryField.CN_SERIAL)).containsExactly("33-9999/F");
    assertThat(entries(RecordFormat.RIS, utf8(Exports.RIS)).getFirst().all(EntryField.DOI))
        .containsExactly("10.59999/wjjj.2024.09.004");
  }

  @Test
  void aLineInAnAbstractThatLooksLikeALabelStaysInTheAbstract() throws Exception {
    CatalogueEntry entry = entries(RecordFormat.LABELLED, utf8(Exports.WANFANG)).getFirst();

    assertThat(entry.first(EntryField.SUMMARY)).contains("构建县域数字经济测度体系。结论：数字经济有利于县域发展。");
  }

  @Test
  void aDayIsKeptWhereTheExportNamesOne() throws Exception {
    assertThat(
            entries(RecordFormat.LABELLED, utf8(Exports.CNKI))
                .getFirst()
                .metadata()
                .datePublished())
        .hasValueSatisfying(day -> assertThat(day).hasToString("2024-09-15"));
  }

  @Test
  void latexAccentsBecomeLetters() throws Exception {
    CatalogueEntry entry =
        entries(
                RecordFormat.BIBTEX,
                utf8(
                    "@book{m, title={The {\\\"O}resund \\& Malm{\\\"o}}, author={Fran{\\c c}ois, A.}}"))
            .getFirst();

    assertThat(entry.title()).isEqualTo("The Öresund & Malmö");
    assertThat(entry.all(EntryField.CREATOR)).containsExactly("François, A.");
    assertThat(entry.kind()).isEqualTo(EntryKind.BOOK);
  }

  @Test
  void aBrokenEntryDoesNotTouchItsNeighbours() throws Exception {
    byte[] file = utf8("@book{a, title={前一种}}\n@book{b, title={坏的\n@book{c, title={后一种}}\n");
    List<RawRecord> records = records(RecordFormat.BIBTEX, file);

    assertThat(records).hasSize(3);
    assertThat(RecordFormat.BIBTEX.read(records.get(0).bytes()).entry().title()).isEqualTo("前一种");
    assertThatThrownBy(() -> RecordFormat.BIBTEX.read(records.get(1).bytes()))
        .isInstanceOf(MalformedRecordException.class);
    assertThat(RecordFormat.BIBTEX.read(records.get(2).bytes()).entry().title()).isEqualTo("后一种");
  }

  @Test
  void offsetsLeadBackIntoTheFile() throws Exception {
    byte[] file = ("\uFEFF" + Exports.RIS).getBytes(StandardCharsets.UTF_8);
    for (RawRecord record : records(RecordFormat.RIS, file)) {
      int from = (int) record.offset();
      assertThat(Arrays.copyOfRange(file, from, from + record.bytes().length))
          .isEqualTo(record.bytes());
    }
  }

  @Test
  void ordinaryTextIsNoExport() {
    assertThat(RecordFormat.detect(utf8("标题：关于印发通知\n各县（市、区）人民政府：\n现印发给你们。\n"))).isEmpty();
    assertThat(RecordFormat.detect(utf8("标题：澜州举办读书节\n来源：文江日报\n作者：江望\n发布日期：2026-04-23\n\n本报讯……\n")))
        .as("a page with its catalogue box")
        .isEmpty();
    assertThat(RecordFormat.detect(utf8("<html><body>@media print { }</body></html>"))).isEmpty();
    assertThat(RecordFormat.detect(utf8("@media print {\n}\n"))).isEmpty();
    assertThat(RecordFormat.detect(new byte[0])).isEmpty();
  }

  @Test
  void aGarbledTitleIsRefused() {
    byte[] garbled = utf8("%0 Book\n%T 锟斤拷锟斤拷\n%A x\n");
    assertThatThrownBy(() -> RecordFormat.ENDNOTE.read(garbled))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("乱码");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<CatalogueEntry> entries(RecordFormat format, byte[] file)
      throws IOException, MalformedRecordException {
    List<CatalogueEntry> entries = new ArrayList<>();
    for (RawRecord record : records(format, file)) {
      entries.add(format.read(record.bytes()).entry());
    }
    return entries;
  }

  private static List<RawRecord> records(RecordFormat format, byte[] file) throws IOException {
    List<RawRecord> records = new ArrayList<>();
    try (RecordSource source = format.open(new ByteArrayInputStream(file))) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        records.add(next.get());
      }
    }
    return records;
  }
}
