package org.wenlan.novelty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.novelty.compare.Cell;
import org.wenlan.novelty.compare.CellValue;
import org.wenlan.novelty.compare.Column;
import org.wenlan.novelty.compare.Comparison;
import org.wenlan.novelty.register.CaseJson;
import org.wenlan.novelty.register.CaseRegister;
import org.wenlan.novelty.report.ListedDocument;
import org.wenlan.novelty.report.NoveltyReport;
import org.wenlan.reports.render.OutputFormat;

class NoveltyReportTest {

  @TempDir Path folder;

  private static NoveltyReport report(Library library, NoveltyCase made) {
    return CaseJson.report(new CaseRegister(library.jdbc).find(made.id()).orElseThrow().report());
  }

  @Test
  void theSampleCommissionGetsTheVerdictsItsDocumentsImply() throws Exception {
    Library library = Library.ofSamples(folder);

    NoveltyCase made = library.service.create(Library.sampleCommission(), "qi.ye");

    assertThat(made.verdicts())
        .containsOnly(
            entry(1, Verdict.FOUND), entry(2, Verdict.PARTIAL), entry(3, Verdict.NOT_FOUND));
    assertThat(made.violations()).isEmpty();
    assertThat(made.number()).isEqualTo("2026-CX-0001");
    NoveltyReport report = report(library, made);
    assertThat(report.conclusions().get(0).sentences().getFirst())
        .contains("已见于文献[" + number(report, "柠檬酸—过氧化氢体系") + "]");
    assertThat(report.conclusions().get(1).sentences().getFirst())
        .contains("文献[" + number(report, "浸出渣磷酸铁补锂") + "]", "“采用微波分段加热”");
    assertThat(report.conclusions().get(2).sentences())
        .element(1)
        .asString()
        .startsWith("文献[%d]述及".formatted(number(report, "低共熔溶剂超声浸出")))
        .endsWith("（委托日期之后公开，不作判断依据）。");
  }

  @Test
  void theReportStatesWhatWasSearchedAndLeavesWhatWasNotToTheCase() throws Exception {
    Library library = Library.ofSamples(folder);

    NoveltyCase made = library.service.create(Library.sampleCommission(), "qi.ye");

    assertThat(Files.readString(made.files().get(OutputFormat.HTML)))
        .contains("C1 AND (C2 OR C3 OR C4)", "(&quot;磷酸铁锂&quot; OR ", "＊　委托日期之后公开", "2025年6月20日")
        .doesNotContain("CNKI", "2025-06-20");
    CaseDetail detail =
        library.service.detail(made.id(), new NoveltyService.Viewer("qi.ye", false)).orElseThrow();
    assertThat(detail.elsewhere())
        .extracting(CaseDetail.Elsewhere::database)
        .contains("CNKI 专业检索", "Web of Science");
    assertThat(made.warnings()).anyMatch(w -> w.contains("查新机构的联系人、电子信箱未登记"));
  }

  @Test
  void wordsThatAMachineReadAreMarkedWhereverTheyAreQuoted() throws Exception {
    NoveltyCase typed =
        Library.ofSamples(folder).service.create(Library.sampleCommission(), "qi.ye");
    assertThat(Files.readString(typed.files().get(OutputFormat.HTML))).doesNotContain("机器识别");

    Library scans = Library.ofScans(folder.resolve("scans"));
    NoveltyCase read = scans.service.create(Library.sampleCommission(), "qi.ye");

    String html = Files.readString(read.files().get(OutputFormat.HTML));
    NoveltyReport report = report(scans, read);
    long extracts = report.documents().size();
    assertThat(html.split("机器识别，未校对", -1).length - 1L).isGreaterThan(extracts);
    assertThat(read.violations()).isEmpty();
  }

  @Test
  void aReportKeptBeforePagesWereMarkedIsStillRead() throws Exception {
    Library library = Library.ofSamples(folder);
    NoveltyReport report =
        report(library, library.service.create(Library.sampleCommission(), "qi.ye"));
    String older = CaseJson.write(report).replaceAll(",\"recognisedPages\":\\[[^]]*]", "");
    assertThat(older).doesNotContain("recognisedPages");
    assertThat(CaseJson.report(older)).isEqualTo(report);
  }

  @Test
  void anEnglishQuotationIsAWholeSentence() throws Exception {
    Library library = Library.ofSamples(folder);
    NoveltyReport report =
        report(library, library.service.create(Library.sampleCommission(), "qi.ye"));

    assertThat(report.comparisons().getFirst().columns().stream())
        .flatExtracting(Column::cells)
        .extracting(Cell::evidence)
        .filteredOn(Optional::isPresent)
        .extracting(evidence -> evidence.get().quote())
        .filteredOn(quote -> quote.contains("selective leaching"))
        .singleElement()
        .asString()
        .startsWith("We report the selective leaching")
        .endsWith("neutral solution.");
  }

  private static int number(NoveltyReport report, String title) {
    return report.documents().stream()
        .filter(d -> d.title().contains(title))
        .mapToInt(ListedDocument::number)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyQuotationStandsVerbatimAtItsPlace() throws Exception {
    Library library = Library.ofSamples(folder);
    NoveltyReport report =
        report(library, library.service.create(Library.sampleCommission(), "qi.ye"));

    int quotes = 0;
    for (Comparison comparison : report.comparisons()) {
      for (Column column : comparison.columns()) {
        var source = library.store.annotated(column.document()).orElseThrow();
        for (Cell cell : column.cells()) {
          if (cell.value() != CellValue.ABSENT) {
            assertThat(cell.evidence()).contains(source.evidence(cell.evidence().get().span()));
            quotes++;
          }
        }
      }
    }
    assertThat(quotes).isGreaterThan(10);
    for (ListedDocument document : report.documents()) {
      var source = library.store.annotated(document.id()).orElseThrow();
      assertThat(document.extract()).isEqualTo(source.evidence(document.extract().span()));
    }
  }

  @Test
  void aTopicQuotesTheHangzhouPlan() throws Exception {
    Library library = Library.ofSeeds(folder);

    NoveltyCase made = library.service.createFromTopic("科技查新", "guan.yuan");

    assertThat(made.demonstration()).isTrue();
    assertThat(Files.readString(made.files().get(OutputFormat.HTML)))
        .contains("科技分馆", "高新区企业", "科技查新和咨询", "示范委托", "杭州图书馆");
    assertThat(made.violations()).isEmpty();
  }

  @Test
  void aTopicQuotesTheZhejiangPlan() throws Exception {
    Library library = Library.ofSeeds(folder);

    NoveltyCase made = library.service.createFromTopic("决策参考", "guan.yuan");

    assertThat(Files.readString(made.files().get(OutputFormat.HTML)))
        .contains("政府课题服务、决策参考信息编辑", "浙江图书馆");
    assertThat(made.violations()).isEmpty();
  }

  @Test
  void saysSoWhenNothingIsFound() throws Exception {
    Library library = Library.ofSamples(folder);

    NoveltyCase made = library.service.createFromTopic("月球背面的氦三<开采>*\"", "guan.yuan");

    assertThat(made.verdicts()).containsOnly(entry(1, Verdict.NOT_FOUND));
    assertThat(made.violations()).isEmpty();
    assertThat(Files.readString(made.files().get(OutputFormat.HTML))).contains("未检出与本项目查新点相关的文献");
  }

  @Test
  void wordsOfATopicNeedNotStandInARow() throws Exception {
    Library library = Library.ofSamples(folder);

    NoveltyCase made = library.service.createFromTopic("公共图书馆 查新", "guan.yuan");

    assertThat(made.verdicts()).containsEntry(1, Verdict.FOUND);
  }

  @Test
  void bracketsInATopicAreNotReferences() throws Exception {
    Library library = Library.ofSamples(folder);

    NoveltyCase made = library.service.createFromTopic("𠮷[1]", "guan.yuan");

    assertThat(made.violations()).isEmpty();
  }
}
