package org.wenlan.ingest.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.run.Rejection;
import org.wenlan.core.run.RunLedger;
import org.wenlan.ingest.DerivedStore;
import org.wenlan.ingest.IngestRefusedException;
import org.wenlan.ingest.RunProgress;
import org.wenlan.ingest.RunState;
import org.wenlan.ingest.StageRate;
import org.wenlan.testkit.TestDocuments;

class IngestJobTest {

  @TempDir Path temp;

  private IngestFixture fixture(Map<String, Object> settings) throws IOException {
    return new IngestFixture(temp, settings);
  }

  @Test
  void storesNeighboursOfBadFilesAndBalancesTheLedger() throws IOException {
    try (IngestFixture fixture = fixture(Map.of())) {
      for (int i = 0; i < 10; i++) {
        fixture.write("规划/第%d号.txt".formatted(i), "澜州市规划第%d号\n正文。".formatted(i));
      }
      fixture.write("空.txt", "");
      fixture.write("坏.txt", "坏的文件");
      fixture.write("错.txt", "错误的程序");
      fixture.write("秘.txt", "秘密★5年\n不得外传");
      fixture.write("副本.txt", "澜州市规划第3号\n正文。");
      fixture.write(".hidden", "隐藏");
      RunProgress run = fixture.ingest();
      assertThat(run.state()).isEqualTo(RunState.COMPLETED);
      assertThat(run.ledger()).isEqualTo(new RunLedger(15, 10, 1, 4, 0));
      assertThat(run.message()).isEqualTo("扫描 15 = 入库 10 + 跳过 1 + 隔离 4 + 未处理 0");
      assertThat(fixture.service().quarantineCounts())
          .isEqualTo(
              Map.of(
                  RejectionReason.EMPTY_FILE, 1,
                  RejectionReason.CORRUPT, 1,
                  RejectionReason.UNEXPECTED_ERROR, 1,
                  RejectionReason.REFUSED_SECRECY, 1));
      assertThat(run.stages())
          .extracting(StageRate::stage)
          .containsExactly("scan", "parse", "store", "index", "graph");
      fixture.assertConsistent(10);
    }
  }

  @Test
  void keepsNothingOfASecretFileButDigests() throws IOException {
    try (IngestFixture fixture = fixture(Map.of())) {
      fixture.write("绝密计划.txt", "秘密★5年\n不得外传");
      fixture.write("副本/绝密计划2.txt", "秘密★5年\n不得外传");
      fixture.ingest();
      Rejection rejection = fixture.service().quarantine(0, 10).getFirst();
      assertThat(rejection.location()).isEmpty();
      assertThat(fixture.store.original(rejection.document())).isEmpty();
      assertThat(fixture.endState()).doesNotContain("绝密计划");
    }
  }

  @Test
  void countsFilesOfASecondRunAsUnchanged() throws IOException {
    try (IngestFixture fixture = fixture(Map.of())) {
      fixture.write("甲.txt", "甲\n正文。");
      fixture.ingest();
      fixture.write("乙.txt", "乙\n正文。");
      RunProgress second = fixture.ingest();
      assertThat(second.ledger()).isEqualTo(new RunLedger(2, 1, 1, 0, 0));
      fixture.assertConsistent(2);
    }
  }

  @Test
  void replaysWhatWasRepairedAndKeepsTheRest() throws IOException {
    try (IngestFixture fixture = fixture(Map.of())) {
      fixture.write("甲.txt", "甲\n正文。");
      fixture.write("坏.txt", "坏的文件");
      fixture.ingest();
      RunProgress replay =
          fixture.finished(fixture.service().replay(Set.of(RejectionReason.CORRUPT)));
      assertThat(replay.ledger()).isEqualTo(new RunLedger(1, 0, 0, 1, 0));
      assertThat(fixture.service().quarantineCounts()).containsOnlyKeys(RejectionReason.CORRUPT);
      fixture.assertConsistent(1);
    }
  }

  @Test
  void waitsForAnIndexThatComesBackAndStopsForOneThatDoesNot() throws IOException {
    try (IngestFixture fixture = fixture(Map.of())) {
      for (int i = 0; i < 8; i++) {
        fixture.write("第%d号.txt".formatted(i), "第%d号\n正文。".formatted(i));
      }
      fixture.faults.indexDown(1_000_000);
      RunProgress stopped = fixture.ingest();
      assertThat(stopped.state()).isEqualTo(RunState.STOPPED);
      assertThat(stopped.ledger()).isEqualTo(new RunLedger(8, 0, 0, 0, 8));
      assertThat(stopped.message()).contains("检索库没有应答").contains("可继续");
      fixture.faults.indexDown(2);
      RunProgress resumed = fixture.ingest();
      assertThat(resumed.id()).isEqualTo(stopped.id());
      assertThat(resumed.ledger()).isEqualTo(new RunLedger(8, 8, 0, 0, 0));
      fixture.assertConsistent(8);
    }
  }

  @Test
  void stopsWhenEveryDocumentMeetsAProgramError() throws IOException {
    try (IngestFixture fixture =
        fixture(Map.of("wenlan.ingest.max-unexpected-in-a-row", "5", "wenlan.ingest.workers", 1))) {
      for (int i = 0; i < 30; i++) {
        fixture.write("第%02d号.txt".formatted(i), "错误%d".formatted(i));
      }
      RunProgress run = fixture.ingest();
      assertThat(run.state()).isEqualTo(RunState.STOPPED);
      assertThat(run.message()).contains("程序出错");
      assertThat(run.ledger().quarantined()).isBetween(5, 8);
      assertThat(run.ledger().unprocessed()).isGreaterThanOrEqualTo(22);
    }
  }

  @Test
  void stopsWhenTooManyDocumentsAreRejected() throws IOException {
    try (IngestFixture fixture = fixture(Map.of("wenlan.ingest.rejected-percent-from", "20"))) {
      for (int i = 0; i < 40; i++) {
        fixture.write("第%02d号.txt".formatted(i), (i % 4 == 0 ? "坏" : "好") + i + "\n正文。");
      }
      RunProgress run = fixture.ingest();
      assertThat(run.state()).isEqualTo(RunState.STOPPED);
      assertThat(run.message()).contains("10%");
      assertThat(run.ledger().unprocessed()).isPositive();
    }
  }

  @Test
  void rebuildsIndexAndGraphFromTheStoreAlone() throws IOException {
    try (IngestFixture fixture = fixture(Map.of())) {
      for (int i = 0; i < 7; i++) {
        fixture.write("第%d号.txt".formatted(i), "第%d号\n正文。".formatted(i));
      }
      fixture.ingest();
      Map<DocumentId, String> before = Map.copyOf(fixture.index.revisions());
      for (int i = 0; i < 7; i++) {
        Files.delete(fixture.folder.resolve("第%d号.txt".formatted(i)));
      }
      fixture.index.clear();
      fixture.graph.clear();
      assertThat(fixture.service().verify().differences()).hasSize(14);
      fixture.finished(fixture.service().rebuild(DerivedStore.INDEX));
      RunProgress graph = fixture.finished(fixture.service().rebuild(DerivedStore.GRAPH));
      assertThat(graph.ledger()).isEqualTo(new RunLedger(7, 7, 0, 0, 0));
      assertThat(fixture.index.revisions()).isEqualTo(before);
      fixture.assertConsistent(7);
    }
  }

  @Test
  void repairsALostIndexAndOrphansAtTheNextStart() throws IOException {
    try (IngestFixture fixture = fixture(Map.of())) {
      fixture.write("甲.txt", "甲\n正文。");
      fixture.write("乙.txt", "乙\n正文。");
      fixture.ingest();
      fixture.index.clear();
      fixture.graph.write(List.of(TestDocuments.document("野", "无人登记。").stored()));
      fixture.reopen();
      fixture.finished(fixture.service().start(fixture.folder));
      fixture.assertConsistent(2);
    }
  }

  @Test
  void takesAnUploadInAndLeavesNoCopyBehind() throws IOException {
    try (IngestFixture fixture = fixture(Map.of())) {
      byte[] bytes = "上传的文件\n正文。".getBytes(UTF_8);
      RunProgress run =
          fixture.finished(
              fixture.service().upload("C:\\报\u0007表.txt", new ByteArrayInputStream(bytes)));
      assertThat(run.ledger()).isEqualTo(new RunLedger(1, 1, 0, 0, 0));
      assertThat(run.source()).isEqualTo("报␇表.txt");
      assertThat(fixture.service().document(DocumentId.of(bytes)).orElseThrow().locations())
          .containsExactly("报␇表.txt");
      assertThat(temp.resolve("data/incoming")).isEmptyDirectory();
    }
  }

  @Test
  void removesASecretUploadAtOnceEvenWhileTheIndexIsDown() throws IOException {
    try (IngestFixture fixture = fixture(Map.of())) {
      fixture.faults.indexDown(1_000_000);
      byte[] bytes = "秘密★5年\n不得外传".getBytes(UTF_8);
      RunProgress run =
          fixture.finished(fixture.service().upload("绝密计划.txt", new ByteArrayInputStream(bytes)));
      assertThat(run.state()).isEqualTo(RunState.STOPPED);
      assertThat(temp.resolve("data/incoming")).isEmptyDirectory();
      assertThat(fixture.endState()).doesNotContain("绝密计划").contains("REFUSED_SECRECY");

      fixture.faults.indexDown(0);
      RunProgress resumed = fixture.finished(fixture.service().resume(run.id()));
      assertThat(resumed.state()).isEqualTo(RunState.COMPLETED);
      assertThat(resumed.ledger()).isEqualTo(new RunLedger(1, 0, 0, 1, 0));
    }
  }

  @Test
  void sweepsUploadsThatWereCutOffAndKeepsThoseThatWait() throws IOException {
    try (IngestFixture fixture = fixture(Map.of())) {
      fixture.faults.indexDown(1_000_000);
      byte[] bytes = "上传的文件\n正文。".getBytes(UTF_8);
      RunProgress run =
          fixture.finished(fixture.service().upload("甲.txt", new ByteArrayInputStream(bytes)));
      Path cutOff = Files.writeString(temp.resolve("data/incoming/半个文件"), "上传了一半");
      fixture.reopen();
      assertThat(cutOff).doesNotExist();
      assertThat(temp.resolve("data/incoming")).isNotEmptyDirectory();

      fixture.faults.indexDown(0);
      RunProgress resumed = fixture.finished(fixture.service().resume(run.id()));
      assertThat(resumed.ledger()).isEqualTo(new RunLedger(1, 1, 0, 0, 0));
      assertThat(temp.resolve("data/incoming")).isEmptyDirectory();
    }
  }

  @Test
  void removesADocumentEverywhere() throws IOException {
    try (IngestFixture fixture = fixture(Map.of())) {
      fixture.write("甲.txt", "甲\n正文。");
      fixture.write("乙.txt", "乙\n正文。");
      fixture.ingest();
      DocumentId id = DocumentId.of("甲\n正文。".getBytes(UTF_8));
      fixture.service().remove(id);
      assertThat(fixture.store.original(id)).isEmpty();
      assertThat(fixture.service().document(id)).isEmpty();
      fixture.assertConsistent(1);
    }
  }

  @Test
  void refusesAFolderThatIsNotThere() throws IOException {
    try (IngestFixture fixture = fixture(Map.of())) {
      assertThatThrownBy(() -> fixture.service().start(temp.resolve("没有")))
          .isInstanceOf(IngestRefusedException.class)
          .hasMessageContaining("不存在");
    }
  }
}
