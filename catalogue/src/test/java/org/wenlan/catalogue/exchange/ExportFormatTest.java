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

/** One article and one thesis that do not exist, as each exporter would write them. */
class ExportFormatTest {

  private static final String RIS =
      """
      TY  - JOUR
      TI  - 县域数字经济测度研究
      AU  - 林知秋
      AU  - 沈望舒
      JO  - 文江经济评论
      PY  - 2024
      VL  - 44
      IS  - 9
      SP  - 33
      EP  - 40
      KW  - 数字经济
      KW  - 县域
      AB  - 构建县域数字经济测度体系。
      SN  - 2999-0001
      DO  - https://doi.org/10.59999/wjjj.2024.09.004
      ER  -\s

      TY  - THES
      TI  - 澜州制造业数字化转型研究
      AU  - 顾长风
      PY  - 2023
      PB  - 文江大学
      ER  -\s
      """;

  private static final String ENDNOTE =
      """
      %0 Journal Article
      %A 林知秋
      %A 沈望舒
      %+ 文江大学经济学院;文江省社会科学院;
      %T 县域数字经济测度研究
      %J 文江经济评论
      %D 2024
      %V 44
      %N 09
      %K 数字经济;县域
      %X 构建县域数字经济测度体系。
      %P 33-40
      %@ 2999-0001
      %L 33-9999/F
      %W CNKI

      %0 Thesis
      %A 顾长风
      %T 澜州制造业数字化转型研究
      %I 文江大学
      %D 2023
      """;

  private static final String NOTE_EXPRESS =
      """
      {Reference Type}: Journal Article
      {Title}: 县域数字经济测度研究
      {Author}: 林知秋;沈望舒;
      {Author Address}: 文江大学经济学院;
      {Journal}: 文江经济评论
      {Year}: 2024
      {Volume}: 44
      {Issue}: 9
      {Pages}: 33-40
      {Keywords}: 数字经济
      {Keywords}: 县域
      {Abstract}: 构建县域数字经济测度体系。
      {ISBN/ISSN}: 2999-0001
      {Notes}: 33-9999/F
      {Database Provider}: CNKI

      {Reference Type}: Thesis
      {Title}: 澜州制造业数字化转型研究
      {Author}: 顾长风
      {Publisher}: 文江大学
      {Type of Work}: 硕士
      {Year}: 2023
      """;

  private static final String REF_WORKS =
      """
      RT Journal Article
      SR 1
      A1 林知秋;沈望舒;
      AD 文江大学经济学院;
      T1 县域数字经济测度研究
      JF 文江经济评论
      YR 2024
      VO 44
      IS 09
      OP 33-40
      K1 数字经济;县域
      AB 构建县域数字经济测度体系。
      SN 2999-0001
      CN 33-9999/F
      DS CNKI

      RT Dissertation/Thesis
      SR 1
      A1 顾长风
      T1 澜州制造业数字化转型研究
      PB 文江大学
      YR 2023
      """;

  private static final String CNKI =
      """
      SrcDatabase-来源库: 期刊
      Title-题名: 县域数字经济测度研究
      Author-作者: 林知秋;沈望舒;
      Organ-单位: 文江大学经济学院;
      Source-文献来源: 文江经济评论
      Keyword-关键词: 数字经济;;县域
      Summary-摘要: 构建县域数字经济测度体系。
      PubTime-发表时间: 2024-09-15
      Year-年: 2024
      Volume-卷: 44
      Period-期: 9
      PageCount-页码: 33-40
      CLC-中图分类号: F49
      ISSN-国际标准刊号: 2999-0001

      SrcDatabase-来源库: 硕士
      Title-题名: 澜州制造业数字化转型研究
      Author-作者: 顾长风
      Source-文献来源: 文江大学
      Year-年: 2023
      """;

  private static final String WANFANG =
      """
      【题名】县域数字经济测度研究
      【作者】林知秋;沈望舒
      【作者单位】文江大学经济学院
      【刊名】文江经济评论
      【年卷期】2024,44(9)
      【页码】33-40
      【关键词】数字经济;县域
      【摘要】构建县域数字经济测度体系。
      结论：数字经济有利于县域发展。
      【分类号】F49
      【数据库名】期刊论文

      【题名】澜州制造业数字化转型研究
      【作者】顾长风
      【学位授予单位】文江大学
      【学位】硕士
      【年份】2023
      """;

  private static final String BIBTEX =
      """
      % exported
      @article{lin2024,
        title = {县域{数字经济}测度研究},
        author = {林知秋 and 沈望舒},
        journal = "文江经济评论",
        year = 2024, volume = {44}, number = {9}, pages = {33--40},
        keywords = {数字经济, 县域},
        doi = {10.59999/wjjj.2024.09.004}
      }

      @mastersthesis{gu2023, title={澜州制造业数字化转型研究}, author={顾长风}, school={文江大学}, year={2023}}
      """;

  private static final String ENDNOTE_XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <xml><records>
      <record><source-app name="EndNote">EndNote</source-app><ref-type name="Journal Article">17</ref-type>
      <contributors><authors><author><style face="normal">林知秋</style></author><author>沈望舒</author></authors></contributors>
      <titles><title><style face="normal">县域</style><style face="bold">数字经济测度研究</style></title><secondary-title>文江经济评论</secondary-title></titles>
      <pages>33-40</pages><volume>44</volume><number>9</number>
      <keywords><keyword>数字经济</keyword><keyword>县域</keyword></keywords>
      <dates><year>2024</year></dates></record>
      <record><ref-type name="Thesis">32</ref-type><contributors><authors><author>顾长风</author></authors></contributors>
      <titles><title>澜州制造业数字化转型研究</title></titles><dates><year>2023</year></dates><publisher>文江大学</publisher></record>
      </records></xml>
      """;

  @Test
  void everyExporterTellsTheSameArticleAndThesis() throws Exception {
    List<String> files =
        List.of(RIS, ENDNOTE, NOTE_EXPRESS, REF_WORKS, CNKI, WANFANG, BIBTEX, ENDNOTE_XML);
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
    CatalogueEntry entry = entries(RecordFormat.NOTE_EXPRESS, utf8(NOTE_EXPRESS)).getFirst();

    assertThat(entry.all(EntryField.ISSN)).containsExactly("2999-0001");
    assertThat(entry.all(EntryField.CN_SERIAL)).containsExactly("33-9999/F");
    assertThat(entries(RecordFormat.RIS, utf8(RIS)).getFirst().all(EntryField.DOI))
        .containsExactly("10.59999/wjjj.2024.09.004");
  }

  @Test
  void aLineInAnAbstractThatLooksLikeALabelStaysInTheAbstract() throws Exception {
    CatalogueEntry entry = entries(RecordFormat.LABELLED, utf8(WANFANG)).getFirst();

    assertThat(entry.first(EntryField.SUMMARY)).contains("构建县域数字经济测度体系。结论：数字经济有利于县域发展。");
  }

  @Test
  void aDayIsKeptWhereTheExportNamesOne() throws Exception {
    assertThat(entries(RecordFormat.LABELLED, utf8(CNKI)).getFirst().metadata().datePublished())
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
    byte[] file = ("\uFEFF" + RIS).getBytes(StandardCharsets.UTF_8);
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
