package org.wenlan.reports.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wenlan.testkit.TestDocuments.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.document.Validity;
import org.wenlan.core.graph.CurrentValidity;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.query.Expression;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.core.text.CsvLine;
import org.wenlan.reports.ExportFormat;
import org.wenlan.reports.ResultExport;
import org.wenlan.reports.citation.ReferenceFormatter;
import org.wenlan.reports.citation.ReferenceStyle;
import org.wenlan.testkit.GraphTexts;
import org.wenlan.testkit.InMemoryDocumentIndex;
import org.wenlan.testkit.InMemoryGraphWriter;

class ResultExportTest {

  private static final InstantSource CLOCK = () -> Instant.parse("2026-11-21T17:00:00Z");
  private static final ReferenceFormatter FORMATTER =
      ReferenceFormatter.of(ReferenceStyle.GBT7714_2025);

  private final InMemoryDocumentIndex index = new InMemoryDocumentIndex();
  private final InMemoryGraphWriter graph = new InMemoryGraphWriter();
  private final CurrentValidity validity = new CurrentValidity(graph);
  private final ResultExport export = new StreamedResultExport(index, FORMATTER, validity, CLOCK);

  @BeforeEach
  void fill() {
    index.write(
        List.of(
            document("短程再生", "电池。")
                .metadata(article("退役电池的短程再生\nER  - \r\nTY  - EVIL"))
                .keywords("再生", "电池")
                .stored(),
            document("内情", "电池内情。").access(AccessLevel.INTERNAL).stored()));
  }

  private static DocumentMetadata article(String title) {
    return DocumentMetadata.builder(title, DocumentType.ARTICLE)
        .creators(List.of("白景行", "沈怀瑾"))
        .region(Optional.of("文江"))
        .container(Optional.of("电源与储能"))
        .identifier(Optional.of("10.0000/ex.2023.1"))
        .imprint(Optional.of("2023，29（4）：201-209"))
        .build();
  }

  private byte[] bytes(ExportFormat format, SearchRequest request) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.write(format, request, out);
    return out.toByteArray();
  }

  private String text(ExportFormat format) throws IOException {
    return new String(bytes(format, SearchRequest.of("电池")), UTF_8);
  }

  @Test
  void writesRis() throws IOException {
    assertThat(text(ExportFormat.RIS).lines())
        .startsWith("TY  - JOUR", "AU  - 白景行", "AU  - 沈怀瑾")
        .contains(
            "TI  - 退役电池的短程再生 ER  - TY  - EVIL",
            "T2  - 电源与储能",
            "PY  - 2023",
            "VL  - 29",
            "IS  - 4",
            "SP  - 201",
            "EP  - 209",
            "DO  - 10.0000/ex.2023.1",
            "KW  - 再生")
        .filteredOn(line -> line.startsWith("ER") || line.startsWith("TY"))
        .containsExactly("TY  - JOUR", "ER  - ");
  }

  @Test
  void writesEndNoteAndNoteExpress() throws IOException {
    assertThat(text(ExportFormat.ENDNOTE).lines())
        .startsWith("%0 Journal Article", "%A 白景行", "%A 沈怀瑾")
        .contains("%J 电源与储能", "%P 201-209", "%K 再生; 电池");
    assertThat(text(ExportFormat.NOTEEXPRESS).lines())
        .startsWith("{Reference Type}: Journal Article")
        .contains("{Author}: 沈怀瑾", "{Issue}: 4", "{Keywords}: 再生;电池");
  }

  @Test
  void writesBibTex() throws IOException {
    assertThat(text(ExportFormat.BIBTEX))
        .startsWith("@article{wenlan")
        .contains("author = {{白景行} and {沈怀瑾}}", "journal = {电源与储能}", "pages = {201--209}");
    assertThat(BibTexWriter.escaped("50% & a_b {x} \\input ~"))
        .isEqualTo("50\\% \\& a\\_b (x) \\textbackslash{}input \\textasciitilde{}");
  }

  @Test
  void writesTablesThatRunNoFormulas() throws IOException {
    index.write(
        List.of(document("=HYPERLINK(\"http://x\")", "电池公式。").keywords("+1", "@SUM(1)").stored()));
    String csv = text(ExportFormat.CSV);
    assertThat(csv).startsWith("\ufeff\"题名\",\"类型\"");
    assertThat(csv).contains("\"'=HYPERLINK(\"\"http://x\"\")\"", "\"'+1；@SUM(1)\"");
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(
            new ByteArrayInputStream(bytes(ExportFormat.XLSX, SearchRequest.of("电池"))))) {
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(2);
      sheet.forEach(
          row ->
              row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("题名");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@A", "＝1", " =1", "\t=1", "\r=1", "|x", "%0A=1"})
  void guardsWhatASpreadsheetTakesForAFormula(String field) {
    assertThat(CsvLine.of(List.of(field))).startsWith("\"'");
  }

  @Test
  void leavesOtherFieldsAlone() {
    assertThat(CsvLine.of(List.of("电池, \"再生\""))).isEqualTo("\"电池, \"\"再生\"\"\"\r\n");
    assertThat(CsvLine.of(List.of(""))).isEqualTo("\"\"\r\n");
  }

  @Test
  void writesTheReferenceListByTheStandardWithTheQueryAndItsCount() throws IOException {
    SearchRequest request =
        SearchRequest.of(new Question.Expert(Expression.parse("FT=电池 AND YE=2023")));
    byte[] docx = bytes(ExportFormat.GBT7714, request);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      String all =
          String.join("\n", document.getParagraphs().stream().map(XWPFParagraph::getText).toList());
      assertThat(all)
          .contains("检索式：FT='电池' AND YE=2023。2026-11-22 检出 1 篇。")
          .contains("白景行，沈怀瑾")
          .contains("[J]. 电源与储能，2023，29（4）：201-209. ");
    }
  }

  @Test
  void writesEveryDocumentOfTheListHoweverLong() throws IOException {
    index.write(
        IntStream.range(0, 2_500)
            .mapToObj(i -> document("充电桩" + i, "充电桩。").withoutVectors().stored())
            .toList());
    String csv = new String(bytes(ExportFormat.CSV, SearchRequest.of("充电桩")), UTF_8);
    assertThat(csv.lines()).hasSize(2_501);
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void leavesOutWhatTheAskerMayNotSee(ExportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(export.write(format, SearchRequest.of("电池"), out)).isEqualTo(1);
    SearchRequest staff = SearchRequest.of("电池").visibleTo(Set.of(AccessLevel.values()));
    assertThat(export.write(format, staff, new ByteArrayOutputStream())).isEqualTo(2);
    assertThat(out.toString(UTF_8)).doesNotContain("内情");
  }

  @Test
  void aTableSaysWhatAnotherDocumentHasRepealed() throws IOException {
    StoredDocument old = GraphTexts.policy("旧办法", "电池回收。").validity(Validity.IN_FORCE).stored();
    index.write(List.of(old));
    assertThat(row("旧办法")).contains("现行有效").doesNotContain("废止");

    graph.write(
        List.of(
            old,
            GraphTexts.policy("新办法", "《旧办法》同时废止。")
                .relates(RelationType.REPEALS, "旧办法", "《旧办法》同时废止。")
                .stored()));
    assertThat(row("旧办法")).contains("废止").doesNotContain("现行有效");
  }

  private String row(String title) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.write(ExportFormat.CSV, SearchRequest.of("电池"), out);
    return out.toString(UTF_8)
        .lines()
        .filter(line -> line.contains(title))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      names = {"XLSX", "GBT7714"})
  void aListCutShortIsNoFile(ExportFormat format) {
    ResultExport broken =
        new StreamedResultExport(
            (request, each) -> {
              throw new InfrastructureException("down");
            },
            FORMATTER,
            validity,
            CLOCK);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> broken.write(format, SearchRequest.of("电池"), out))
        .isInstanceOf(InfrastructureException.class);
    assertThat(out.size()).isZero();
  }
}
