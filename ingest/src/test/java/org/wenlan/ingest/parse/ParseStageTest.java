package org.wenlan.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.pipeline.SkipReason;
import org.wenlan.core.pipeline.StageResult;

class ParseStageTest {

  private static final String SENTENCE = "澜州市图书馆面向高新区企业提供科技查新服务，并且编制决策参考。";
  private static final ParseLimits LIMITS =
      new ParseLimits(Duration.ofSeconds(60), 1 << 20, 20_000, 256, 1, 1000);
  private static final ParserPool POOL = new ParserPool(LIMITS);

  @TempDir private Path folder;

  private final ParseStage stage = new ParseStage(POOL, LIMITS);

  @AfterAll
  static void close() {
    POOL.close();
  }

  /** The name says nothing on purpose: the type must come from the bytes. */
  private StageResult<ParsedDocument> parse(byte[] bytes) throws IOException {
    return stage.process(ParsedFilesIT.source(Files.write(folder.resolve("来件"), bytes)));
  }

  private ParsedDocument parsed(byte[] bytes) throws IOException {
    StageResult<ParsedDocument> result = parse(bytes);
    assertThat(result).isInstanceOf(StageResult.Passed.class);
    return ((StageResult.Passed<ParsedDocument>) result).value();
  }

  private void assertRejected(byte[] bytes, RejectionReason reason) throws IOException {
    StageResult<ParsedDocument> result = parse(bytes);
    assertThat(result).isInstanceOf(StageResult.Rejected.class);
    var rejected = (StageResult.Rejected<ParsedDocument>) result;
    assertThat(rejected.reason()).isEqualTo(reason);
    assertThat(rejected.detail()).matches(".*[\\u4e00-\\u9fa5]{4,}.*").doesNotContain("澜州");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16", "UTF-16LE"})
  void readsPlainTextOfEveryEncoding(String charset) throws IOException {
    byte[] bytes = (SENTENCE + "\n第一条 为了促进阅读。\n").getBytes(Charset.forName(charset));

    assertThat(parsed(bytes).text()).startsWith(SENTENCE);
    assertThat(parsed(bytes).mediaType()).isEqualTo("text/plain");
  }

  @Test
  void readsWesternTextThatIsMostlyAscii() throws IOException {
    String text = "A biblioteca municipal fica na praça principal. ".repeat(3).strip();

    assertThat(parsed(text.getBytes(StandardCharsets.ISO_8859_1)).text()).isEqualTo(text);
  }

  @Test
  void readsTraditionalTextInBig5() throws IOException {
    String text = "瀾州市圖書館為企業提供科技查新的服務，並且編製決策參考，供政府機關參閱。";

    assertThat(parsed(text.getBytes(Charset.forName("Big5"))).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<meta charset=\"utf-8\">", "<meta charset=\"gb2312\">"})
  void readsPagesWhateverEncodingTheyClaim(String claim) throws IOException {
    String page =
        """
        <html><head>%s<title>关于阅读的通知</title></head><body>
        <div class="nav"><a href="/">首页</a> 网站导航</div>
        <table><tr><td><b>索 引 号：</b></td><td>000012/2024-3</td><td>发文机关：</td><td>澜州市人民政府</td></tr>
        <tr><td>发文字号：</td><td>澜政发〔2024〕3号</td><td>成文日期：</td><td>2024年3月5日</td></tr></table>
        <p>%s</p><p>第二段。</p><div id="footer">版权所有</div></body></html>
        """
            .formatted(claim, SENTENCE);
    ParsedDocument parsed = parsed(page.getBytes(Charset.forName("GBK")));

    assertThat(parsed.mediaType()).isEqualTo("text/html");
    assertThat(parsed.text()).contains(SENTENCE + "\n第二段。").doesNotContain("导航", "版权");
    assertThat(parsed.metadata())
        .containsEntry("索引号", List.of("000012/2024-3"))
        .containsEntry("发文机关", List.of("澜州市人民政府"))
        .containsEntry("发文字号", List.of("澜政发〔2024〕3号"))
        .containsEntry("成文日期", List.of("2024年3月5日"));
  }

  @Test
  void readsWordProcessorsSheetsSlidesAndMail() throws IOException {
    String rtf =
        "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}\\pard\\f0 "
            + escaped(SENTENCE)
            + "\\par}";
    String mail =
        "From: a@lanzhou.example\r\nTo: b@lanzhou.example\r\nSubject: =?GBK?B?zazWqg==?=\r\n"
            + "Date: Tue, 5 Mar 2024 08:00:00 +0800\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
            + SENTENCE
            + "\r\n";

    assertThat(parsed(Fixtures.docx(SENTENCE, "第二段。")).text()).contains(SENTENCE + "\n第二段。");
    assertThat(parsed(Fixtures.odt(SENTENCE)).text()).contains(SENTENCE);
    assertThat(parsed(rtf.getBytes(StandardCharsets.US_ASCII)).text()).contains(SENTENCE);
    assertThat(parsed(Fixtures.slides(SENTENCE)).text()).contains(SENTENCE);
    assertThat(parsed(mail.getBytes(StandardCharsets.UTF_8)).text()).contains(SENTENCE);
    assertThat(parsed(Fixtures.sheet(new HSSFWorkbook())).text())
        .contains("分馆统计\n")
        .containsPattern("澜州科技分馆\t十二万册");
    assertThat(parsed(Fixtures.sheet(new XSSFWorkbook())).text())
        .contains("分馆统计\n")
        .containsPattern("澜州科技分馆\t十二万册");
    assertThat(parsed("分馆,藏书,\"说明\n二\"\n甲,1,无\n乙,2,无\n".getBytes(Charset.forName("GBK"))).text())
        .isEqualTo("分馆\t藏书\t说明 二\n甲\t1\t无\n乙\t2\t无\n");
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append("\\u").append((short) c).append('?'));
    return escaped.toString();
  }

  @Test
  void keepsThePagesOfPdfAndOfd() throws IOException {
    ParsedDocument pdf = parsed(Fixtures.pdf(Optional.empty(), "page one says", "page two says"));
    ParsedDocument ofd = parsed(Fixtures.ofd(SENTENCE, "第二页的文字"));

    assertThat(pdf.pages().size()).isEqualTo(2);
    assertThat(pdf.pages().pageAt(pdf.text().indexOf("two"))).hasValue(2);
    assertThat(ofd.mediaType()).isEqualTo("application/ofd");
    assertThat(ofd.text()).startsWith(SENTENCE);
    assertThat(ofd.pages().pageAt(ofd.text().indexOf("第二页"))).hasValue(2);
  }

  @Test
  void saysExactlyWhatIsWrongWithAFile() throws Exception {
    byte[] docx = Fixtures.docx(SENTENCE);
    byte[] bomb = new byte[80 << 20];
    Arrays.fill(bomb, (byte) ' ');

    assertRejected(new byte[0], RejectionReason.EMPTY_FILE);
    assertRejected(Arrays.copyOf(docx, docx.length / 2), RejectionReason.CORRUPT);
    assertRejected(Fixtures.encryptedDocx(), RejectionReason.ENCRYPTED);
    assertRejected(Fixtures.pdf(Optional.of("lock"), "closed"), RejectionReason.ENCRYPTED);
    assertRejected("%PDF-1.7\nbroken".getBytes(StandardCharsets.UTF_8), RejectionReason.CORRUPT);
    assertRejected(new byte[2 << 20], RejectionReason.TOO_LARGE);
    assertRejected("文".repeat(20_001).getBytes(StandardCharsets.UTF_8), RejectionReason.TOO_LARGE);
    assertRejected(" \n\t\n".getBytes(StandardCharsets.UTF_8), RejectionReason.TOO_LITTLE_TEXT);
    assertRejected(
        new byte[] {(byte) 0xe9, ' ', (byte) 0xfe, ' ', (byte) 0x81, ' '},
        RejectionReason.UNREADABLE_ENCODING);
    assertRejected(
        Fixtures.zip(new String[] {"[Content_Types].xml"}, new byte[][] {{'<'}}),
        RejectionReason.CORRUPT);
    assertRejected(
        new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0},
        RejectionReason.UNSUPPORTED_TYPE);
    assertThat(
            parse(
                Fixtures.zip(
                    new String[] {"[Content_Types].xml", "word/document.xml"},
                    new byte[][] {bomb, bomb})))
        .isInstanceOf(StageResult.Rejected.class);
    assertThat(parsed(docx).text()).contains(SENTENCE);
  }

  private void assertCut(byte[] whole, String format) throws IOException {
    assertThat(parsed(whole).text()).isNotBlank();
    for (int percent : new int[] {40, 70, 90}) {
      byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
      assertRejected(cut, RejectionReason.CORRUPT);
      assertThat(((StageResult.Rejected<ParsedDocument>) parse(cut)).detail())
          .as("%s cut at %d percent", format, percent)
          .containsPattern(format)
          .contains("重新获取");
    }
  }

  @Test
  void saysWhatATruncatedFileSeemsToHaveBeen() throws IOException {
    assertCut(Fixtures.docx(SENTENCE), "Office 文档|DOCX 文档");
    assertCut(Fixtures.sheet(new XSSFWorkbook()), "Office 文档|XLSX 表格");
    assertCut(Fixtures.odt(SENTENCE), "ODT 文档|压缩格式的文件");
    assertCut(Fixtures.ofd(SENTENCE, "第二页的文字"), "OFD 文档");
    assertCut(Fixtures.sheet(new HSSFWorkbook()), "旧版 Office|XLS 表格");
    assertCut(Fixtures.pdf(Optional.empty(), "page one says", "page two says"), "PDF 文档");
  }

  @Test
  void readsXmlOfAnyKindAndReplacesNoEntity() throws IOException {
    String xml =
        "<?xml version='1.0' encoding='GBK'?><!DOCTYPE a [<!ENTITY b 'bbb'><!ENTITY x SYSTEM"
            + " 'file:///etc/passwd'>]><a><题名>%s</题名><注>&b;&x;注释</注></a>".formatted(SENTENCE);
    ParsedDocument parsed = parsed(xml.getBytes(Charset.forName("GBK")));

    assertThat(parsed.text()).isEqualTo(SENTENCE + "\n注释\n");
  }

  @Test
  void readsASavedWebPageWhateverEncodingItClaims() throws IOException {
    String page =
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://lanzhou.example/\r\n"
            + "Subject: page\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n"
            + "--b\r\nContent-Type: text/html; charset=utf-8\r\n"
            + "Content-Transfer-Encoding: 8bit\r\n\r\n<html><body><p>"
            + SENTENCE
            + "</p></body></html>\r\n--b\r\nContent-Type: image/png\r\n"
            + "Content-Disposition: attachment; filename=a.png\r\n\r\nx\r\n--b--\r\n";
    ParsedDocument parsed = parsed(page.getBytes(Charset.forName("GBK")));

    assertThat(parsed.mediaType()).isEqualTo("multipart/related");
    assertThat(parsed.text()).isEqualTo(SENTENCE + "\n");
  }

  @Test
  void readsThePdfInAPublishersFileAndAdvisesWhereThereIsNone() throws IOException {
    byte[] head = new byte[3_000];
    System.arraycopy("CAJ\0".getBytes(StandardCharsets.US_ASCII), 0, head, 0, 4);
    byte[] pdf = Fixtures.pdf(Optional.empty(), "page one says");
    byte[] caj = Arrays.copyOf(head, head.length + pdf.length);
    System.arraycopy(pdf, 0, caj, head.length, pdf.length);

    assertThat(parsed(caj).text()).contains("page one says");
    assertRejected(head, RejectionReason.UNSUPPORTED_TYPE);
    assertThat(((StageResult.Rejected<ParsedDocument>) parse(head)).detail()).contains("CAJViewer");
  }

  @Test
  void leavesOutContainersForTheirMembersAreTheDocuments() throws IOException {
    byte[] zip = Fixtures.zip(new String[] {"a.txt"}, new byte[][] {{65}});
    byte[] seven = {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 0, 4, 0, 0, 0, 0};
    byte[] rar = {'R', 'a', 'r', '!', 0x1a, 7, 1, 0, 0, 0, 0, 0};
    for (byte[] container : List.of(zip, seven, rar)) {
      assertThat(parse(container))
          .isEqualTo(new StageResult.Skipped<>("parse", SkipReason.CONTAINER));
    }
  }

  @Test
  void refusesStateSecretsAtTheDoorWithoutQuotingThem() throws IOException {
    assertRejected(
        ("秘密★5年\n" + SENTENCE).getBytes(Charset.forName("GBK")), RejectionReason.REFUSED_SECRECY);
    assertRejected(Fixtures.docx("机密★", SENTENCE), RejectionReason.REFUSED_SECRECY);
    assertRejected(Fixtures.ofd("绝密", SENTENCE), RejectionReason.REFUSED_SECRECY);
  }

  @Test
  void marksHousePapersAsInternal() throws IOException {
    byte[] bytes = ("决策参考\n内部资料 注意保存\n" + SENTENCE).getBytes(StandardCharsets.UTF_8);

    assertThat(parsed(bytes).metadata()).containsEntry(ParseStage.ACCESS, List.of("INTERNAL"));
    assertThat(parsed(SENTENCE.getBytes(StandardCharsets.UTF_8)).metadata())
        .doesNotContainKey(ParseStage.ACCESS);
  }
}
