package org.wenlan.ingest.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.RecognisedPage;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.pipeline.DocumentPipeline;
import org.wenlan.core.run.RunLedger;
import org.wenlan.ingest.Making;
import org.wenlan.ingest.Makings;
import org.wenlan.ingest.Pipelines;
import org.wenlan.ingest.RerunPlan;
import org.wenlan.ingest.RerunStage;
import org.wenlan.ingest.RunProgress;
import org.wenlan.ingest.RunState;
import org.wenlan.ingest.StageRate;
import org.wenlan.ingest.annotate.AnnotateStage;
import org.wenlan.ingest.annotate.CatalogueStage;
import org.wenlan.ingest.annotate.DescribeStage;
import org.wenlan.ingest.clean.CleanStage;
import org.wenlan.ingest.parse.Extraction;
import org.wenlan.ingest.parse.ParseLimits;
import org.wenlan.ingest.parse.ParseStage;
import org.wenlan.testkit.HashingEmbedder;

/**
 * Changed settings make again what they touch and nothing else; counted by the stages themselves.
 */
class RerunTest {

  static final Making OLD = new Making("1", "甲引擎", "1", "fast-1", "hash");

  @TempDir private Path temp;

  static Pipelines with(Making making) {
    ParseStage parse = new ParseStage(RerunTest::read, ParseLimits.DEFAULT);
    AnnotateStage annotate =
        new AnnotateStage((text, sentences, known) -> List.of(), new HashingEmbedder(), true);
    CatalogueStage annotated = new CatalogueStage(annotate);
    return new Pipelines(
        DocumentPipeline.startingWith(parse).then(new CleanStage()).then(annotated),
        DocumentPipeline.startingWith(parse).then(new CleanStage()).then(new DescribeStage()),
        DocumentPipeline.startingWith(new CleanStage()).then(annotated),
        DocumentPipeline.startingWith(annotated),
        annotate::embedded,
        new Makings(making));
  }

  private static Extraction read(Path file) {
    try {
      String text = Files.readString(file);
      Recognition read =
          text.startsWith("扫描")
              ? new Recognition(List.of(new RecognisedPage(1, 1, List.of())))
              : Recognition.NONE;
      return new Extraction.Text("text/plain", text, List.of(), Map.of(), read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private IngestFixture filled(String name) throws IOException {
    IngestFixture fixture = new IngestFixture(temp.resolve(name), with(OLD));
    for (int i = 1; i <= 3; i++) {
      fixture.write("规划%d.txt".formatted(i), "澜州市图书馆规划第%d号\n本规划自发布之日起施行。".formatted(i));
    }
    fixture.write("扫描件.txt", "扫描得来的澜州市图书馆章程\n本章程自发布之日起施行。");
    return fixture;
  }

  private static Map<String, Long> documents(RunProgress run) {
    Map<String, Long> documents = new TreeMap<>();
    for (StageRate rate : run.stages()) {
      documents.put(rate.stage(), rate.documents());
    }
    return documents;
  }

  private static Map<String, Long> counted(RerunPlan plan) {
    Map<String, Long> lines = new TreeMap<>();
    plan.lines().forEach(line -> lines.put(line.stage() + "：" + line.why(), line.documents()));
    return lines;
  }

  private static RunProgress rerun(IngestFixture fixture) {
    return fixture.finished(fixture.service().rerun(Set.of()));
  }

  @Test
  void nothingIsDoneWhereNothingHasChanged() throws IOException {
    try (IngestFixture fixture = filled("same")) {
      fixture.ingest();
      String before = fixture.endState();
      assertThat(fixture.service().planRerun()).isEqualTo(new RerunPlan(List.of(), 4));
      assertThat(rerun(fixture).ledger()).isEqualTo(new RunLedger(0, 0, 0, 0, 0));
      assertThat(fixture.endState()).isEqualTo(before);
    }
  }

  @Test
  void aNewModelOfVectorsMakesVectorsAndNothingElse() throws IOException {
    try (IngestFixture fixture = filled("vectors")) {
      fixture.ingest();
      fixture.reopenWith(with(new Making("1", "甲引擎", "1", "fast-1", "hash-2")));
      assertThat(counted(fixture.service().planRerun()))
          .isEqualTo(Map.of("VECTORS：向量模型由 hash 改为 hash-2", 4L));
      RunProgress run = rerun(fixture);
      assertThat(run.ledger()).isEqualTo(new RunLedger(4, 4, 0, 0, 0));
      assertThat(documents(run))
          .isEqualTo(Map.of("vectors", 4L, "store", 4L, "index", 4L, "graph", 4L));
      assertThat(fixture.service().planRerun()).isEqualTo(new RerunPlan(List.of(), 4));
      fixture.assertConsistent(4);
    }
  }

  @Test
  void newRulesOfAnnotationStartFromTheStoredText() throws IOException {
    try (IngestFixture fixture = filled("rules")) {
      fixture.ingest();
      fixture.reopenWith(with(new Making("1", "甲引擎", "1", "fast-2", "hash")));
      RunProgress run = rerun(fixture);
      assertThat(documents(run))
          .isEqualTo(Map.of("annotate", 4L, "store", 4L, "index", 4L, "graph", 4L));
      fixture.assertConsistent(4);
    }
  }

  @Test
  void anotherRecogniserReadsOnlyWhatAMachineRead() throws IOException {
    try (IngestFixture fixture = filled("ocr")) {
      fixture.ingest();
      fixture.reopenWith(with(new Making("1", "乙引擎", "1", "fast-1", "hash")));
      assertThat(counted(fixture.service().planRerun()))
          .isEqualTo(Map.of("PARSE：有无文字的页或机器识别的页，文字识别由 甲引擎 改为 乙引擎", 1L));
      assertThat(documents(rerun(fixture)))
          .isEqualTo(
              Map.of(
                  "parse", 1L, "clean", 1L, "annotate", 1L, "store", 1L, "index", 1L, "graph", 1L));
      fixture.assertConsistent(4);
    }
  }

  @Test
  void aNewParserReadsTheStoredOriginalsAndKeepsTheirPlaces() throws IOException {
    try (IngestFixture fixture = filled("parser")) {
      fixture.ingest();
      Files.delete(fixture.folder.resolve("规划1.txt"));
      fixture.reopenWith(with(new Making("2", "甲引擎", "1", "fast-1", "hash")));
      RunProgress run = rerun(fixture);
      assertThat(run.ledger()).isEqualTo(new RunLedger(4, 4, 0, 0, 0));
      assertThat(documents(run)).containsEntry("parse", 4L);
      DocumentId gone = DocumentId.of("澜州市图书馆规划第1号\n本规划自发布之日起施行。".getBytes(UTF_8));
      AnnotatedDocument document = fixture.store.annotated(gone).orElseThrow();
      assertThat(document.document().parsed().source().location()).isEqualTo("规划1.txt");
      assertThat(Making.of(document).map(Making::parse)).contains("2");
      fixture.assertConsistent(4);
    }
  }

  @Test
  void onlyTheStagesAskedForAreMadeAgain() throws IOException {
    try (IngestFixture fixture = filled("some")) {
      fixture.ingest();
      fixture.reopenWith(with(new Making("1", "乙引擎", "1", "fast-2", "hash")));
      RunProgress run = fixture.finished(fixture.service().rerun(Set.of(RerunStage.PARSE)));
      assertThat(documents(run)).containsEntry("parse", 1L).containsEntry("index", 1L);
      assertThat(fixture.service().planRerun().touched()).isEqualTo(3);
    }
  }

  @Test
  void filesTakenInByCatalogueDataAreAnnotatedLater() throws IOException {
    try (IngestFixture fixture = filled("catalogue")) {
      RunProgress run = fixture.finished(fixture.service().startCatalogue(fixture.folder));
      assertThat(run.ledger()).isEqualTo(new RunLedger(4, 4, 0, 0, 0));
      assertThat(vectors(fixture)).isZero();
      assertThat(counted(fixture.service().planRerun()))
          .isEqualTo(Map.of("ANNOTATE：标注规则与模型由 catalogue 改为 fast-1", 4L));
      assertThat(documents(rerun(fixture)))
          .isEqualTo(Map.of("annotate", 4L, "store", 4L, "index", 4L, "graph", 4L));
      assertThat(vectors(fixture)).isPositive();
      fixture.assertConsistent(4);
      String upgraded = fixture.endState().replaceAll("items .*", "");
      try (IngestFixture full = filled("full")) {
        full.ingest();
        assertThat(full.endState().replaceAll("items .*", "")).isEqualTo(upgraded);
      }
    }
  }

  private static long vectors(IngestFixture fixture) {
    return fixture
        .store
        .annotatedIds()
        .flatMap(id -> fixture.store.annotated(id).orElseThrow().passages().stream())
        .filter(passage -> passage.vector().length > 0)
        .count();
  }

  @Test
  void endsInTheSameStateWhereverItWasKilled() throws IOException {
    Pipelines changed = with(new Making("1", "乙引擎", "1", "fast-2", "hash"));
    String undisturbed;
    try (IngestFixture fixture = filled("undisturbed")) {
      fixture.ingest();
      fixture.reopenWith(changed);
      rerun(fixture);
      undisturbed = fixture.endState();
    }
    for (int half = 0; half < 16; half += 3) {
      try (IngestFixture fixture = filled("killed" + half)) {
        fixture.ingest();
        fixture.reopenWith(changed);
        fixture.faults.killAfter(half);
        assertThat(rerun(fixture).state()).as("killed after %d", half).isEqualTo(RunState.STOPPED);
        fixture.faults.heal();
        fixture
            .jdbc
            .sql("update ingest_run set state = 'RUNNING', ended_at = null where id = 2")
            .update();
        fixture.reopen();
        assertThat(fixture.service().progress(2).orElseThrow().state())
            .isEqualTo(RunState.COMPLETED);
        assertThat(fixture.endState()).as("killed after %d", half).isEqualTo(undisturbed);
        fixture.assertConsistent(4);
      }
    }
  }
}
