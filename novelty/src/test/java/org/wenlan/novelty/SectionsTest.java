package org.wenlan.novelty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.reports.render.OutputFormat;

class SectionsTest {

  private static final List<String> IN_ORDER =
      List.of(
          "报告编号：2026-CX-0001",
          "科技查新报告",
          "查新完成日期",
          "查新项目名称（英文）",
          "机构名称",
          "一、查新目的",
          "二、查新项目的科学技术要点",
          "三、查新点与查新要求",
          "四、文献检索范围及检索策略",
          "（一）检索范围",
          "（二）检索词",
          "（三）检索式与命中数",
          "五、检索结果",
          "（一）国内文献",
          "（二）国外文献",
          "（四）对比矩阵",
          "六、查新结论",
          "审核员（签字）",
          "七、查新员、审核员声明",
          "八、附件清单",
          "九、备注");

  @TempDir Path folder;

  @Test
  void everyFormatHoldsAllSectionsInOrder() throws Exception {
    NoveltyCase made =
        Library.ofSamples(folder).service.create(Library.sampleCommission(), "qi.ye");

    assertThat(made.files()).containsKeys(OutputFormat.DOCX, OutputFormat.HTML);
    for (OutputFormat format : made.files().keySet()) {
      String words =
          Normalizer.normalize(text(format, made.files().get(format)), Normalizer.Form.NFKC)
              .replaceAll("\\s+", "");
      int at = 0;
      for (String section : IN_ORDER) {
        String wanted = Normalizer.normalize(section, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        int next = words.indexOf(wanted, at);
        assertThat(next).as("%s: %s", format, section).isGreaterThanOrEqualTo(at);
        at = next;
      }
    }
  }

  @Test
  void noFieldIsEmpty() throws Exception {
    NoveltyCase made =
        Library.ofSamples(folder).service.create(Library.sampleCommission(), "qi.ye");

    assertThat(Files.readString(made.files().get(OutputFormat.HTML)))
        .doesNotContain("class=\"cell\"></td>", "null", "Optional");
  }

  private static String text(OutputFormat format, Path file) throws IOException {
    switch (format) {
      case DOCX -> {
        try (InputStream in = Files.newInputStream(file);
            XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(in))) {
          return words.getText();
        }
      }
      case PDF -> {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
          return new PDFTextStripper().getText(pdf);
        }
      }
      case HTML -> {
        String page = Files.readString(file);
        return page.substring(page.indexOf("<body")).replaceAll("<[^>]+>", " ");
      }
    }
    throw new AssertionError(format);
  }
}
