package org.wenlan.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.tika.mime.MediaType;
import org.apache.tika.sax.WriteOutContentHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

class SheetHeadersTest {

  @TempDir private Path folder;

  private String text(Workbook workbook) throws IOException {
    Path file = folder.resolve("来件");
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    MediaType type = MediaType.application("vnd.ms-excel");
    return ((Extraction.Text) new OfficeText(20_000).extract(file, type)).text();
  }

  private static void set(HeaderFooter place, String left, String centre, String right) {
    place.setLeft(left);
    place.setCenter(centre);
    place.setRight(right);
  }

  static Stream<Workbook> workbooks() {
    return Stream.of(new XSSFWorkbook(), new HSSFWorkbook()).peek(SheetHeadersTest::fill);
  }

  /** Two sheets, each with cells, a text box, and a header and footer as Excel writes them. */
  private static void fill(Workbook workbook) {
    for (String name : new String[] {"研发", "收支"}) {
      Sheet sheet = workbook.createSheet(name);
      sheet.createRow(0).createCell(0).setCellValue("R&D");
      sheet.createRow(1).createCell(0).setCellValue("&C&\"宋体,常规\"A&B");
      set(sheet.getHeader(), "&\"黑体,加粗\"&14机密★1年", "&\"宋体,常规\"&A", "&D");
      set(sheet.getFooter(), "", "&\"宋体,常规\"&10第 &P 页,共 &N 页", "");
      textBox(sheet);
    }
  }

  /** Ends in an empty line, as Tika lets headers of an XLSX end too. */
  private static void textBox(Sheet sheet) {
    switch (sheet) {
      case XSSFSheet xlsx -> {
        var box = xlsx.createDrawingPatriarch().createTextbox(new XSSFClientAnchor());
        box.setText("R&D投入");
        box.addNewTextParagraph();
      }
      case HSSFSheet xls ->
          xls.createDrawingPatriarch()
              .createTextbox(new HSSFClientAnchor())
              .setString(new HSSFRichTextString("R&D投入\n"));
      default -> throw new AssertionError(sheet);
    }
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void keepsTheWordsOfHeadersAndEveryAmpersandElsewhere(Workbook workbook) throws IOException {
    String text = text(workbook);

    assertThat(text.lines().map(String::strip).filter(line -> !line.isEmpty()))
        .containsExactly(
            "研发",
            "R&D",
            "&C&\"宋体,常规\"A&B",
            "机密★1年",
            "R&D投入",
            "收支",
            "R&D",
            "&C&\"宋体,常规\"A&B",
            "机密★1年",
            "R&D投入");
    assertThat(SecrecyMark.isSecret(text)).isTrue();
  }

  @Test
  void readsTheHeadersOfEvenAndFirstPages() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    XSSFSheet sheet = workbook.createSheet("年报");
    set(sheet.getFirstHeader(), "", "&\"DejaVu Serif,Book\"&12澜州市图书馆", "");
    set(sheet.getEvenFooter(), "", "&\"DejaVu Serif,Book\"&12Page &P", "内部资料");

    assertThat(text(workbook).lines().map(String::strip).filter(line -> !line.isEmpty()))
        .containsExactly("年报", "澜州市图书馆", "内部资料");
  }

  @Test
  void leavesNoCodesOfTheSampleThatLibreOfficeWrote() throws IOException {
    Path sample = Path.of("..", "samples", "documents", "25-澜州市退役动力电池回收利用统计表.xlsx");
    MediaType type = MediaType.application("vnd.ms-excel");
    String text = ((Extraction.Text) new OfficeText(20_000).extract(sample, type)).text();

    assertThat(text).contains("动力电池退役量\t吨\t7800").doesNotContain("&", "DejaVu", "Book", "Page");
  }

  /** As Tika's events go when the workbook before an attachment breaks off in its cells. */
  @Test
  void aBrokenWorkbookDoesNotReachIntoWhatFollowsIt() throws SAXException {
    WriteOutContentHandler text = new WriteOutContentHandler();
    SheetHeaders events = new SheetHeaders(text);
    events.config().isIncludeHeadersAndFooters();
    start(events, "div", "sheet");
    start(events, "div", "package-entry");
    start(events, "table", "");
    events.endElement("", "table", "table");
    start(events, "p", "");
    events.characters("R&D".toCharArray(), 0, 3);
    events.endElement("", "p", "p");

    assertThat(text.toString()).isEqualTo("R&D");
  }

  private static void start(SheetHeaders events, String element, String kind) throws SAXException {
    AttributesImpl attributes = new AttributesImpl();
    attributes.addAttribute("", "class", "class", "CDATA", kind);
    events.startElement("", element, element, attributes);
  }
}
