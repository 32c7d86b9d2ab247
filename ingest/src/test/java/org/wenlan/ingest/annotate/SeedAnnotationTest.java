package org.wenlan.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.testkit.SharedData;

/** The two work plans of real libraries, without vectors. */
class SeedAnnotationTest {

  private static final List<AnnotatedDocument> PLANS = new ArrayList<>();

  @BeforeAll
  static void annotate() throws IOException {
    AnnotateStage stage =
        new AnnotateStage(
            AnnotateConfiguration.recognizer(AnnotateProperties.Mode.FAST),
            text -> new float[0],
            false);
    try (Stream<Path> files = Files.list(SharedData.require("seeds"))) {
      for (Path file : files.sorted().toList()) {
        CleanDocument document = Texts.clean(joined(file));
        if (stage.process(document)
            instanceof StageResult.Passed<AnnotatedDocument>(AnnotatedDocument annotated)) {
          PLANS.add(annotated);
        }
      }
    }
  }

  @Test
  void bothAreWorkPlansOfTheirLibrary() {
    assertThat(PLANS)
        .extracting(plan -> plan.metadata().title())
        .containsExactly("杭州图书馆2015年工作思路", "浙江图书馆2014年工作要点");
    assertThat(PLANS).allSatisfy(p -> assertThat(p.metadata().type()).isEqualTo(DocumentType.PLAN));
    assertThat(PLANS).extracting(p -> p.metadata().region().orElse("")).containsExactly("杭州", "浙江");
  }

  @Test
  void librariesAndTheirAuthoritiesAreBodiesWhereverTheyStand() {
    for (AnnotatedDocument plan : PLANS) {
      for (String body : List.of("浙江图书馆", "杭州图书馆", "浙江省文化厅", "浙江省图书馆学会")) {
        for (int at = plan.text().indexOf(body); at >= 0; at = plan.text().indexOf(body, at + 1)) {
          TextSpan here = new TextSpan(at, at + body.length());
          assertThat(plan.mentions())
              .as("%s at %d", body, at)
              .anyMatch(m -> m.type() == EntityType.ORGANIZATION && m.span().contains(here));
        }
      }
    }
  }

  @Test
  void everyMentionStandsWhereItsSpanSays() {
    for (AnnotatedDocument plan : PLANS) {
      assertThat(plan.mentions()).hasSizeGreaterThan(20);
      for (EntityMention mention : plan.mentions()) {
        if (mention.type() == EntityType.ORGANIZATION || mention.type() == EntityType.PERSON) {
          assertThat(plan.surface(mention).replaceAll("\\s", "")).isEqualTo(mention.normalForm());
        }
      }
      assertThat(plan.passages()).hasSizeGreaterThan(10);
      assertThat(plan.passages())
          .allSatisfy(
              p -> assertThat(p.locator()).isEqualTo(plan.document().locate(p.span().start())));
    }
  }

  @Test
  void theZhejiangPlanImplementsTheNoticeOfTheCultureDepartment() {
    AnnotatedDocument plan = PLANS.getLast();

    assertThat(plan.relations())
        .anySatisfy(
            relation -> {
              assertThat(relation.targetTitle()).contains("浙江省文化厅关于加强浙江省公共电子阅览室管理平台应用的通知");
              assertThat(relation.type()).isEqualTo(RelationType.IMPLEMENTS);
              assertThat(relation.cuePhrase()).isEqualTo("贯彻落实");
              assertThat(relation.evidence().of(plan.text())).contains("贯彻落实《浙江省文化厅");
            })
        .anySatisfy(
            relation ->
                assertThat(relation.targetNumber()).map(Object::toString).contains("浙文人〔2009〕49号"));
  }

  /** Joins the lines a typewriter page broke; what cleaning does, in the smallest form. */
  private static String joined(Path file) {
    try {
      StringBuilder text = new StringBuilder();
      String previous = "";
      for (String raw : Files.readAllLines(file)) {
        String line = raw.strip().replaceAll("(?<=[^\\x00-\\x7f]) +| +(?=[^\\x00-\\x7f])", "");
        boolean starts = line.matches("(?:[一二三四五六七八九十]+、|（.{1,3}）|\\d+\\.).*");
        if (!line.isEmpty()) {
          text.append(text.isEmpty() || (!starts && previous.length() >= 22) ? "" : "\n")
              .append(line);
          previous = line;
        }
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
