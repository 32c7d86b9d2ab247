package org.wenlan.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.Passage;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.testkit.HashingEmbedder;

/** The whole stage with its models, loaded once. */
class AnnotateStageTest {

  private static final String TEXT =
      """
      浙江图书馆 2014 年工作要点
      一、总体要求
      1.贯彻落实《浙江省文化厅关于加强阅览室管理的通知》，浙江图书馆与杭州图书馆、杭州市图书馆共建共享，投入300万元，增长5.3%。
      2.按照浙文人〔2009〕49 号文件要求，2014年3月5日前完成科技查新平台。科技查新服务面向企业，科技查新报告由浙江省文化厅审定。
      三、澜州市科技信息研究院、文江省古籍保护中心参加。李建国主持会议。
      """;

  private static AnnotateStage stage;

  @BeforeAll
  static void load() {
    stage =
        new AnnotateStage(
            AnnotateConfiguration.recognizer(AnnotateProperties.Mode.FAST),
            new BgeEmbedder(0, Path.of("target", "native")),
            true);
  }

  @Test
  void everyOccurrenceOfABodyIsFoundTitleLineIncluded() {
    AnnotatedDocument annotated = annotate(TEXT);

    for (String body : List.of("浙江图书馆", "杭州图书馆", "杭州市图书馆", "浙江省文化厅", "文江省古籍保护中心")) {
      assertThat(surfaces(annotated, EntityType.ORGANIZATION).filter(body::equals).toList())
          .as(body)
          .hasSize(occurrences(TEXT, body));
    }
    assertThat(surfaces(annotated, EntityType.PERSON)).contains("李建国");
  }

  @Test
  void aNameInsideANumberIsNoName() {
    AnnotatedDocument annotated = annotate(TEXT);
    int at = TEXT.indexOf("浙文人");
    TextSpan number = new TextSpan(at, TEXT.indexOf('号', at) + 1);

    assertThat(annotated.mentions().stream().filter(m -> m.span().overlaps(number)))
        .singleElement()
        .satisfies(m -> assertThat(m.type()).isEqualTo(EntityType.DOCUMENT_NUMBER));
  }

  @Test
  void vectorsHaveUnitLengthAndNearMeaningsLieNear() {
    BgeEmbedder embedder = new BgeEmbedder(10, Path.of("target", "native"));
    float[] search = embedder.embed("图书馆为企业提供科技查新服务");

    assertThat(dot(search, search)).isBetween(0.999, 1.001);
    assertThat(dot(search, embedder.embed("面向高新企业开展科技文献查新咨询")))
        .isGreaterThan(dot(search, embedder.embed("今天的晚饭是红烧肉和青菜")) + 0.15);
    assertThat(embedder.embed("图书馆为企业提供科技查新服务")).isEqualTo(search);
  }

  @Test
  void aVectorDependsOnItsTextAloneBitByBit() throws Exception {
    List<String> texts =
        List.of("科技查新", TEXT, "古籍保护", "为企业提供文献检索。".repeat(40), "OCLC", TEXT.substring(40));
    BgeEmbedder alone = new BgeEmbedder(0, Path.of("target", "native"));
    List<float[]> first = texts.stream().map(alone::embed).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<float[]>> calls = new ArrayList<>();
      for (int round = 0; round < 4; round++) {
        texts.reversed().forEach(text -> calls.add(() -> alone.embed(text)));
      }
      List<Future<float[]>> together = threads.invokeAll(calls);
      for (int i = 0; i < together.size(); i++) {
        assertThat(together.get(i).get()).isEqualTo(first.get(first.size() - 1 - i % first.size()));
      }
    }
  }

  @Test
  void sameDocumentSameAnswerOnEveryThread() throws Exception {
    AnnotatedDocument first = annotate(TEXT);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<AnnotatedDocument> again = () -> annotate(TEXT);
      for (Future<AnnotatedDocument> other :
          threads.invokeAll(List.of(again, again, again, again, again, again))) {
        assertThat(other.get()).isEqualTo(first);
      }
    }
  }

  @Test
  void passagesCarryVectorsAndPlaces() {
    assertThat(annotate(TEXT).passages())
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.vector()).hasSize(Passage.DIMENSIONS))
        .first()
        .satisfies(p -> assertThat(p.locator().paragraph()).isEqualTo(1));
  }

  @Test
  void vectorsMadeAnewAreThoseOfTheFirstTime() {
    AnnotateStage quick =
        new AnnotateStage((text, sentences, known) -> List.of(), new HashingEmbedder(), true);
    String text =
        "澜州市图书馆章程\n"
            + IntStream.rangeClosed(1, 60)
                .mapToObj("第%d条　馆员每日八时开馆，十七时闭馆，逢周一整理书库。\n"::formatted)
                .collect(Collectors.joining());
    AnnotatedDocument fresh = annotate(quick, text);
    assertThat(fresh.passages()).hasSizeGreaterThan(2);
    assertThat(fresh.passages().getLast().span().of(text)).doesNotContain("章程");

    assertThat(quick.embedded(fresh).passages()).isEqualTo(fresh.passages());
  }

  @Test
  void phrasesAreKeywords() {
    assertThat(annotate(TEXT).keywords()).extracting("term").contains("科技查新");
  }

  private static AnnotatedDocument annotate(String text) {
    return annotate(stage, text);
  }

  private static AnnotatedDocument annotate(AnnotateStage with, String text) {
    CleanDocument document = Texts.clean(text);
    return switch (with.process(document)) {
      case StageResult.Passed<AnnotatedDocument>(AnnotatedDocument value) -> value;
      case StageResult.Skipped<AnnotatedDocument> skipped -> throw new AssertionError(skipped);
      case StageResult.Rejected<AnnotatedDocument> rejected -> throw new AssertionError(rejected);
    };
  }

  private static java.util.stream.Stream<String> surfaces(
      AnnotatedDocument annotated, EntityType type) {
    return annotated.mentions().stream()
        .filter((EntityMention m) -> m.type() == type)
        .map(annotated::surface);
  }

  private static int occurrences(String text, String word) {
    return (text.length() - text.replace(word, "").length()) / word.length();
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
