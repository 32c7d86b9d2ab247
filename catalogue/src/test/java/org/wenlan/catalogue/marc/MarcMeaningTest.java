package org.wenlan.catalogue.marc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.catalogue.CatalogueEntry;
import org.wenlan.catalogue.EntryField;
import org.wenlan.catalogue.EntryKind;
import org.wenlan.catalogue.MalformedRecordException;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;

class MarcMeaningTest {

  @Test
  void aCnmarcRecordIsReadAsTheManualSays() throws MalformedRecordException {
    CatalogueEntry entry = MarcMeaning.of(CnmarcRecords.monograph());

    assertThat(entry.kind()).isEqualTo(EntryKind.BOOK);
    assertThat(entry.title()).isEqualTo("县域数字经济发展研究．上册．理论篇");
    assertThat(entry.fullTitle()).isEqualTo("县域数字经济发展研究．上册．理论篇：以文江省为例");
    assertThat(entry.all(EntryField.CREATOR)).containsExactly("林知秋", "沈望舒");
    assertThat(entry.all(EntryField.CONTRIBUTOR)).containsExactly("顾长风");
    assertThat(entry.all(EntryField.RESPONSIBILITY)).containsExactly("林知秋, 沈望舒著；顾长风译");
    assertThat(entry.all(EntryField.PLACE)).containsExactly("澜州");
    assertThat(entry.all(EntryField.PUBLISHER)).containsExactly("文江人民出版社");
    assertThat(entry.year()).hasValue(2024);
    assertThat(entry.all(EntryField.ISBN)).containsExactly("978-7-5999-0001-7");
    assertThat(entry.all(EntryField.CLC)).containsExactly("F492.3");
    assertThat(entry.all(EntryField.SUBJECT)).containsExactly("信息经济-经济发展-文江", "数字经济", "县域经济");
    assertThat(entry.all(EntryField.SERIES)).contains("文江智库丛书");
    assertThat(entry.all(EntryField.EXTENT)).containsExactly("326页；图；24cm");
    assertThat(entry.first(EntryField.SUMMARY).orElseThrow()).startsWith("本书研究数字经济");
  }

  @Test
  void itsMetadataAreThoseOfABook() throws MalformedRecordException {
    DocumentMetadata metadata = MarcMeaning.of(CnmarcRecords.monograph()).metadata();

    assertThat(metadata.type()).isEqualTo(DocumentType.BOOK);
    assertThat(metadata.creators()).containsExactly("林知秋", "沈望舒");
    assertThat(metadata.container()).contains("文江人民出版社");
    assertThat(metadata.identifier()).contains("978-7-5999-0001-7");
    assertThat(metadata.year()).hasValue(2024);
    assertThat(metadata.date()).as("a month is no day").isEmpty();
  }

  @Test
  void theTextShowsOneFieldALine() throws MalformedRecordException {
    assertThat(MarcMeaning.of(CnmarcRecords.monograph()).text().lines())
        .startsWith("题名：县域数字经济发展研究．上册．理论篇", "其他题名信息：以文江省为例")
        .contains("责任者：林知秋；沈望舒", "中图分类号：F492.3", "出版者：文江人民出版社");
  }

  @Test
  void authorsComeFromTheTitlePageWhereNoHeadingNamesThem() throws MalformedRecordException {
    MarcRecord record =
        new MarcRecord(
            CnmarcRecords.LEADER,
            List.of(
                DataField.of("200", "1 ", "a", "澜州方志", "f", "江望编著, 文江省图书馆编"),
                DataField.of("210", "  ", "d", "1987")));

    assertThat(MarcMeaning.of(record).all(EntryField.CREATOR)).containsExactly("江望", "文江省图书馆");
  }

  @Test
  void inMarc21TheOriginalScriptIsTheTitle() throws MalformedRecordException {
    MarcRecord record =
        new MarcRecord(
            new Leader("00000nam a2200000 a 4500"),
            List.of(
                new ControlField("001", "990001"),
                new ControlField("008", "240612s2024    cc a     b    000 0 chi d"),
                DataField.of("020", "  ", "a", "9787599900024 (pbk.) :", "c", "CNY30.00"),
                DataField.of("084", "  ", "a", "G252.6", "2", "clc"),
                DataField.of("100", "1 ", "6", "880-01", "a", "Gu, Changfeng,", "d", "1970-"),
                DataField.of(
                    "245",
                    "10",
                    "6",
                    "880-02",
                    "a",
                    "Can kao zi xun gai lun :",
                    "b",
                    "di 2 ban /",
                    "c",
                    "Gu Changfeng."),
                DataField.of(
                    "260", "  ", "a", "Lanzhou Shi :", "b", "Wenjiang chu ban she,", "c", "2024."),
                DataField.of("650", " 0", "a", "Reference services (Libraries)", "z", "China."),
                DataField.of("520", "  ", "a", "参考咨询的方法。"),
                DataField.of("880", "1 ", "6", "100-01/$1", "a", "顾长风,", "d", "1970-"),
                DataField.of(
                    "880", "10", "6", "245-02/$1", "a", "参考咨询概论 :", "b", "第2版 /", "c", "顾长风.")));

    CatalogueEntry entry = MarcMeaning.of(record);

    assertThat(MarcDialect.of(record)).isEqualTo(MarcDialect.MARC21);
    assertThat(entry.fullTitle()).isEqualTo("参考咨询概论：第2版");
    assertThat(entry.all(EntryField.OTHER_TITLE)).contains("Can kao zi xun gai lun");
    assertThat(entry.all(EntryField.CREATOR)).containsExactly("顾长风", "Gu, Changfeng");
    assertThat(entry.all(EntryField.ISBN)).containsExactly("9787599900024");
    assertThat(entry.all(EntryField.CLC)).containsExactly("G252.6");
    assertThat(entry.all(EntryField.PUBLISHER)).containsExactly("Wenjiang chu ban she");
    assertThat(entry.year()).hasValue(2024);
    assertThat(entry.all(EntryField.SUBJECT))
        .containsExactly("Reference services (Libraries)-China");
    assertThat(entry.all(EntryField.LANGUAGE)).containsExactly("chi");
  }

  @Test
  void aRecordWithoutTitleIsRefused() {
    MarcRecord record =
        new MarcRecord(CnmarcRecords.LEADER, List.of(DataField.of("010", "  ", "a", "1")));

    assertThatThrownBy(() -> MarcMeaning.of(record))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("题名");
  }
}
