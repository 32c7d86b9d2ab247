package org.wenlan.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.PageMap;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.testkit.SharedData;

class CleanStageTest {

  private final CleanStage stage = new CleanStage();

  static ParsedDocument parsed(String mediaType, String text, Integer... pageStarts) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SourceFile source =
        new SourceFile(DocumentId.of(bytes), "澜州/文件", Path.of("澜州"), bytes.length, Instant.EPOCH);
    PageMap pages = new PageMap(List.of(pageStarts));
    return new ParsedDocument(source, mediaType, text, pages, Map.of(), Recognition.NONE);
  }

  private CleanDocument clean(ParsedDocument parsed) {
    return ((StageResult.Passed<CleanDocument>) stage.process(parsed)).value();
  }

  private String clean(String mediaType, String text) {
    return clean(parsed(mediaType, text)).text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "杭州图书馆 2015 年工作思路",
        "2015 年是我馆“十二五”规划收官之年，是由“市民大书房”向“第三文化空间”转型的成果验收之年，是杭州市公共文化服务体系建设成绩的总结之年，也是我馆发展史上最具有里程碑意义的一年。因此，2015 年度的工作思路紧紧围绕以上目标，着力突出重点，统筹协调、点面结合、分层落实的实施策略，确保各项任务的圆满完成。",
        "一、丰富“第三文化空间”实践内容，巩固和拓展服务品牌",
        "面向高新区企业提供基于知识资源的智慧服务，逐步建设成为具有科技查新和咨询等功能的全开放、数字化、专业性和研究型的新型图书馆。",
        "最终形成“学习教育在学校、非学历教育在图书馆”的图书馆服务新业态，使我馆成为杭州市全民社会教育体系的重要组成部分，布局我馆业务新增点，打造文化综合体服务新品牌。",
        "与 CADAL 项目管理中心、unesco 中国工程科技知识中心、浙江大学、数字图书馆教育部工程研究中心合作，搭建让市民可以足不出户的终身学习平台。",
        "六、充分发挥基金会力量，加强社会合作程度",
        "加强与美国印第安纳波利斯市立图书馆等 5 个已有友好图书馆业务交流与合作的深度，开发新的合作项目，扩大合作内容。",
        "九、加强人力资源开发，打造德才兼备的一流人才干部队伍",
        "这是整合行业外各种资源的有效方式，如文献借阅中心的“青年文明号服务行业窗口”宣传载体等。"
      })
  void joinsTheLinesOfTheHangzhouPlan(String sentence) throws IOException {
    assertThat(clean("text/plain", seed("000_a200e42c07829757.txt"))).contains(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "浙江图书馆 2014 年工作要点",
        "全馆员工要深入贯彻落实党的十八大、十八届二中、三中全会和省委十三届四次会议精神，坚持以“稳中求进，稳中求新，稳中求优”为总基调，深化改革，内外兼修，明确定位，创新思路，推进各项工作取得新进展，为促进现代公共文化服务体系建设作出新的更大贡献。",
        "4.在确保单位绩效工资制度平稳规范运行的同时，调整绩效工资的分配思路、方案和方式，建立和完善与工作人员岗位职责、工作业绩、实际贡献紧密联系和鼓励创新的分配机制，充分发挥收入分配的激励导向作用。",
        "推进政府课题服务、决策参考信息编辑工作，为各地政府机关、人大、政协等提供文献信息。",
        "完成古籍修复（三级）9000 叶。",
        "四、实施公共数字文化重点工程，完善覆盖全省的数字文化服务网络",
        "按照浙文人〔2009〕49 号文件要求，注意发现和培养单位副职后备干部，按要求完善中层干部信息表。",
        "1.承担省古籍保护中心相应职能，起草全省古籍保护工作 2014年工作计划等全省古籍保护工作有关文件。",
        "贯彻落实《浙江省文化厅关于加强浙江省公共电子阅览室管理平台应用的通知》，进一步加强公共电子阅览室的规范管理。",
        "十一、巩固党的群众路线教育实践活动成果，为事业发展提供思想和政治保障"
      })
  void joinsTheLinesOfTheZhejiangPlan(String sentence) throws IOException {
    assertThat(clean("text/plain", seed("002_d78968793042270d.txt"))).contains(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"000_a200e42c07829757.txt", "002_d78968793042270d.txt"})
  void startsALineWithEveryNumberAndEndsItWithItsSentence(String file) throws IOException {
    List<String> lines = clean("text/plain", seed(file)).lines().toList();

    assertThat(lines.stream().filter(line -> line.matches("[一二三四五六七八九十]+、.*")))
        .hasSize(11)
        .allMatch(line -> line.length() < 50);
    assertThat(lines.stream().filter(line -> line.matches("(（[一二三四五六七八九十]+）|\\d+\\.).*")).count())
        .isGreaterThan(30);
    assertThat(String.join("", lines)).doesNotContain("\n");
    assertThat(lines.stream().filter(line -> line.length() > 60)).allMatch(l -> l.endsWith("。"));
  }

  @Test
  void leavesTextsWithOneLinePerParagraphAlone() {
    String law =
        """
        文江省公共阅读促进条例
        第一条 为了促进公共阅读，根据有关法律、行政法规，结合本省实际，制定本条例。
        第二条 本省行政区域内的公共阅读服务、阅读设施建设、阅读推广和相关保障活动，适用本条例；法律、行政法规另有规定的，从其规定。
        （一）公共图书馆；
        （二）社区书屋。
        第三条 本条例自公布之日起施行。
        """
            .strip();

    assertThat(clean("text/plain", law)).isEqualTo(law);
  }

  @ParameterizedTest
  @CsvSource({
    "application/pdf, 公 文 用 纸, 公文用纸",
    "application/pdf, 澜州 市人民 政府 2024 年, 澜州市人民政府 2024 年",
    "text/html, 总　则, 总则",
    "text/html, 财政部 税务总局公告, 财政部 税务总局公告",
    "text/html, 第一章　总　则, 第一章　总则",
    "application/pdf, 第一条 为了规范, 第一条 为了规范",
    "text/plain, open  access  平台, open access 平台",
    "text/html, “ 澜州学会”, “澜州学会”"
  })
  void takesOutBlanksThatTypesettingPutIn(String mediaType, String before, String after) {
    assertThat(clean(mediaType, before)).isEqualTo(after);
  }

  @Test
  void dropsPageNumbersAndCarriesPagesOver() {
    String first = "澜州市图书馆要把全市的文献资源统一编目并且向所有的读者开放各分馆\n— 1 —\n";
    String second = "都要在年内完成系统的升级和改造工作并且报告进度情况给市馆备案。\n年度统计\n2\n";
    String third = "会议决定由市图书馆牵头负责全市各分馆的系统升级工作并且按月通报情况。\n3\n";
    int[] starts = {0, first.length(), first.length() + second.length()};
    CleanDocument clean =
        clean(parsed("application/pdf", first + second + third, starts[0], starts[1], starts[2]));

    assertThat(clean.text())
        .isEqualTo(
            """
            澜州市图书馆要把全市的文献资源统一编目并且向所有的读者开放各分馆都要在年内完成系统的升级和改造工作并且报告进度情况给市馆备案。
            年度统计
            会议决定由市图书馆牵头负责全市各分馆的系统升级工作并且按月通报情况。""");
    assertThat(clean.pages().size()).isEqualTo(3);
    assertThat(clean.locate(clean.text().indexOf("分馆")).page()).isEqualTo(1);
    assertThat(clean.locate(clean.text().indexOf("都要")).page()).isEqualTo(2);
    assertThat(clean.locate(clean.text().indexOf("会议")).page()).isEqualTo(3);
  }

  @Test
  void joinsAnAbstractAcrossThePageAndTheColumnsBelowIt() {
    String page =
        """
        　　摘要：以澜州市十二个县级图书馆为对象，考察总分馆制度实施以来的采购编目配送与人员培
        训，比较分馆藏书与借阅人次，指出统一采购之后编目时间缩短一半，而基层服务点的开放时间仍
        然不足；建议由市图书馆按季度公布各分馆的开放时间和借阅数据，并据此分配购书经费。

        　　公共图书馆的总分馆制度要求
        由总馆统一采购和编目文献，再配送
        到各个分馆，分馆只负责流通和阅读
        推广。澜州市自本市条例施行起推行
        这一制度。
        　　分馆藏书由总馆按季度调整，
        读者在任何一个分馆都可以归还图书
        或者预约其他分馆的图书，由配送车
        辆每周两次送到。经费由市县两级财
        政分担，比例每三年议定一次。
        　　基层服务点开放时间不足的原
        因在于人员：一名管理员通常负责三
        个服务点，每个点每周只能开放两天
        ，读者因此很难在下班以后借到书。
        """
            .strip();

    assertThat(clean("application/pdf", page).lines())
        .hasSize(4)
        .anyMatch(line -> line.startsWith("摘要") && line.endsWith("分配购书经费。"))
        .anyMatch(line -> line.startsWith("公共图书馆") && line.endsWith("这一制度。"))
        .anyMatch(line -> line.startsWith("分馆藏书") && line.endsWith("议定一次。"))
        .anyMatch(line -> line.startsWith("基层服务点") && line.endsWith("借到书。"));
  }

  @Test
  void keepsABareNumberThatCountsNoPages() {
    String text = "合计\n1200\n澜州\n300\n";

    assertThat(clean(parsed("application/pdf", text, 0, 8)).text()).contains("1200", "300");
  }

  @Test
  void rejectsATextOfNothingButPageNumbers() {
    var result = stage.process(parsed("application/pdf", "\u200b\n— 1 —\n", 0));

    assertThat(result).isInstanceOf(StageResult.Rejected.class);
    assertThat(((StageResult.Rejected<?>) result).reason())
        .isEqualTo(RejectionReason.TOO_LITTLE_TEXT);
  }

  @Test
  void joinsLatinLinesWithABlank() {
    String text =
        """
        The library of Lanzhou offers novelty searches for companies in
        the zone and answers every question of its readers within three
        working days, as the rules of the house have demanded since the
        year of its foundation.

        A second paragraph tells of the holdings of the library, of its
        branches and its staff.
        """;

    assertThat(clean("text/plain", text).lines())
        .hasSize(2)
        .first()
        .asString()
        .contains("companies in the zone", "within three working days");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void everyCharacterLeadsBackToItsOriginAndCleaningAgainChangesNothing(long seed) {
    String text = messy(new Random(seed));
    String type = seed % 2 == 0 ? "application/pdf" : "text/plain";
    CleanDocument clean = clean(parsed(type, text, 0, text.length() / 2));

    assertLeadsBack(clean);
    assertThat(Normalizer.isNormalized(clean.text(), Normalizer.Form.NFC)).isTrue();
    assertThat(clean(type, clean.text())).isEqualTo(clean.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"000_a200e42c07829757.txt", "002_d78968793042270d.txt"})
  void seedsLeadBackAndCleaningAgainChangesNothing(String file) throws IOException {
    CleanDocument clean = clean(parsed("text/plain", seed(file)));

    assertLeadsBack(clean);
    assertThat(clean("text/plain", clean.text())).isEqualTo(clean.text());
  }

  private static void assertLeadsBack(CleanDocument clean) {
    String original = clean.parsed().text();
    int last = 0;
    for (int i = 0; i < clean.text().length(); i++) {
      int origin = clean.offsets().toOriginal(i);
      assertThat(origin).isGreaterThanOrEqualTo(last).isLessThan(original.length());
      last = origin;
      char now = clean.text().charAt(i);
      char then = original.charAt(origin);
      boolean blank = now <= ' ' && (Character.isWhitespace(then) || then == 0xa0 || then == 0x85);
      boolean composed =
          Normalizer.normalize(original.substring(origin), Normalizer.Form.NFC).charAt(0) == now;
      assertThat(now == then || blank || composed)
          .as("character %d '%s' of '%s' at %d", i, now, then, origin)
          .isTrue();
    }
  }

  private static String messy(Random random) {
    String[] words = {
      "澜州市", "图书馆", "科技查新", "，", "。", "“数字", "2024 年", "open ", "IFLA", "café", "e\u0301", "\u200b",
      "\u3000", " ", "\t", "𠮷", "（一）", "第三条", "公 文", "\u00a0", "か\u3099", "3.", "、", "—"
    };
    String[] ends = {"\n", "\r\n", "\n\n", "\r", "\u2028", "\f", "\n— 3 —\n", "\n　　"};
    StringBuilder text = new StringBuilder("澜州");
    for (int line = 0; line < 60; line++) {
      int columns = random.nextInt(4) == 0 ? random.nextInt(20) : 26 + random.nextInt(4);
      int start = text.length();
      while (text.length() - start < columns) {
        text.append(words[random.nextInt(words.length)]);
      }
      text.append(ends[random.nextInt(ends.length)]);
    }
    return text.toString();
  }

  private static String seed(String file) throws IOException {
    return Files.readString(SharedData.require("seeds").resolve(file));
  }

  @Test
  void locatesManyPagesEvenIfSomeAreEmpty() {
    List<Integer> starts = new ArrayList<>(List.of(0, 6, 6, 6));
    CleanDocument clean =
        clean(parsed("application/pdf", "第一页。\n\n第四页。", starts.toArray(new Integer[0])));

    assertThat(clean.locate(clean.text().indexOf("第四页")).page()).isEqualTo(4);
  }
}
