package org.wenlan.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutlineTest {

  private static final String LAW =
      """
      澜州市公共图书馆条例
      第一章 总  则
      第一条 为了保障阅读，制定本条例。
      第二条 本条例适用于本市。
      （一）市馆；
      第二章 服务
      第三条 市馆应当免费开放。
      """;

  private static final String NOTICE =
      """
      关于做好阅读服务的通知
      一、总体要求
      （一）指导思想。以读者为中心。
      1.开放时间不少于五十六小时。
      二、重点任务
      附件：任务分工表
      附件
      任务分工表
      一、市馆
      """;

  @Test
  void articlesStandUnderChapters() {
    assertThat(place(LAW, "（一）市馆；")).isEqualTo("第一章 总则 第二条 （一）市馆");
    assertThat(place(LAW, "市馆应当")).isEqualTo("第二章 服务 第三条");
  }

  @Test
  void aStretchOverTwoArticlesSaysSo() {
    assertThat(place(LAW, "为了保障阅读，制定本条例。\n第二条 本条例")).isEqualTo("第一章 总则 第一条至第二条");
  }

  @Test
  void officialDocumentsHaveFourLevels() {
    Outline outline = Outline.of(clean(NOTICE));
    assertThat(outline.path(NOTICE.indexOf("开放时间")))
        .extracting(Outline.Heading::number)
        .containsExactly("一、", "（一）", "1.");
    assertThat(place(NOTICE, "开放时间")).isEqualTo("一、总体要求 （一）指导思想");
  }

  @Test
  void headingsOfAnAnnexStandUnderIt() {
    assertThat(place(NOTICE, "一、市馆")).startsWith("附件").endsWith("一、市馆");
  }

  @Test
  void aTextWithoutHeadingsHasNone() {
    assertThat(Outline.of(clean("新馆昨日开放。\n第一天接待读者一万人。")).headings()).isEmpty();
  }

  private static String place(String text, String words) {
    int start = text.indexOf(words);
    return Outline.of(clean(text)).place(new TextSpan(start, start + words.length()));
  }

  private static CleanDocument clean(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SourceFile source =
        new SourceFile(
            DocumentId.of(bytes), "文江/样例.txt", Path.of("样例.txt"), bytes.length, Instant.EPOCH);
    ParsedDocument parsed =
        new ParsedDocument(source, "text/plain", text, PageMap.UNPAGED, Map.of(), Recognition.NONE);
    return new CleanDocument(parsed, text, PageMap.UNPAGED, OffsetMap.identity());
  }
}
