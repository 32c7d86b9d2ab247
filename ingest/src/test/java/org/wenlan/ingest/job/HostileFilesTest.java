package org.wenlan.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.pipeline.DocumentPipeline;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.pipeline.Stage;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.core.run.Rejection;
import org.wenlan.core.run.RunLedger;
import org.wenlan.ingest.RunProgress;
import org.wenlan.ingest.RunState;
import org.wenlan.ingest.clean.CleanStage;
import org.wenlan.ingest.container.Containers;
import org.wenlan.ingest.parse.ParseLimits;
import org.wenlan.ingest.parse.ParseStage;
import org.wenlan.ingest.parse.ParserPool;
import org.wenlan.testkit.TestDocuments;

/** Files that mean harm, in the whole job with the real parsers: one outcome each. */
class HostileFilesTest {

  private static final ParserPool PARSERS = new ParserPool(ParseLimits.DEFAULT);
  private static final long TWO_GIGABYTES = 2L << 30;

  @TempDir Path temp;

  /** Stands for annotation, which is not asked here. */
  private static final class Annotated implements Stage<CleanDocument, AnnotatedDocument> {

    @Override
    public String name() {
      return "annotate";
    }

    @Override
    public StageResult<AnnotatedDocument> process(CleanDocument document) {
      return new StageResult.Passed<>(
          TestDocuments.document("澜州市规划", document.text()).id(document.id()).annotated());
    }
  }

  private static DocumentPipeline<SourceFile, AnnotatedDocument> pipeline() {
    return DocumentPipeline.startingWith(new ParseStage(PARSERS, ParseLimits.DEFAULT))
        .then(new CleanStage())
        .then(new Annotated());
  }

  private IngestFixture twoGoodNeighbours() throws IOException {
    IngestFixture fixture = new IngestFixture(temp, pipeline());
    fixture.write("前.txt", "澜州市图书馆面向高新区企业提供科技查新服务。");
    fixture.write("后.txt", "澜州市图书馆为政府办公室编制决策参考。");
    return fixture;
  }

  @AfterAll
  static void close() {
    PARSERS.close();
  }

  @Test
  void twoGigabytesOfNothingAreRefusedAndNotCopied() throws IOException {
    try (IngestFixture fixture = twoGoodNeighbours();
        RandomAccessFile sparse =
            new RandomAccessFile(fixture.folder().resolve("中间.dat").toFile(), "rw")) {
      sparse.setLength(TWO_GIGABYTES);

      RunProgress run = fixture.ingest();

      assertThat(run.state()).isEqualTo(RunState.COMPLETED);
      assertThat(run.ledger()).isEqualTo(new RunLedger(3, 2, 0, 1, 0));
      Rejection rejection = fixture.service().quarantine(0, 10).getFirst();
      assertThat(rejection.reason()).isEqualTo(RejectionReason.TOO_LARGE);
      assertThat(rejection.location()).isEqualTo("中间.dat");
      assertThat(rejection.detail()).isEqualTo("文件 2048.0 MB，上限 200.0 MB，请拆分后再次导入");
      assertThat(fixture.store.original(rejection.document())).isEmpty();
      fixture.assertConsistent(2);
    }
  }

  @Test
  void namesThatBreakLinesOrLeadOutNameOneDocumentInsideTheFolder() throws IOException {
    try (IngestFixture fixture = twoGoodNeighbours()) {
      fixture.write("报\n\u001b[31m表\u202egpj.txt", "澜州市图书馆公布年度统计报表。");
      Map<String, byte[]> entries = new LinkedHashMap<>();
      entries.put("../../../外/密.txt", Containers.text("澜州市图书馆开展古籍修复培训。"));
      entries.put("/根.txt", Containers.text("澜州市图书馆开展盲文阅读推广。"));
      entries.put("铃\u0007.txt", Containers.text("澜州市图书馆开展少儿阅读推广。"));
      Files.write(fixture.folder().resolve("包.zip"), Containers.zip(entries));

      RunProgress run = fixture.ingest();

      assertThat(run.state()).isEqualTo(RunState.COMPLETED);
      // Four files and three members; the container itself is left out.
      assertThat(run.ledger()).isEqualTo(new RunLedger(7, 6, 1, 0, 0));
      assertThat(
              fixture
                  .jdbc
                  .sql("select location from ingest_item order by seq")
                  .query(String.class)
                  .list())
          .containsExactlyInAnyOrder(
              "前.txt",
              "后.txt",
              "报␊␛[31m表\uFFFDgpj.txt",
              "包.zip",
              "包.zip!/外/密.txt",
              "包.zip!/根.txt",
              "包.zip!/铃␇.txt");
      assertThat(temp.resolve("外")).doesNotExist();
      assertThat(temp.getParent().resolve("外")).doesNotExist();
      fixture.assertConsistent(6);
    }
  }
}
