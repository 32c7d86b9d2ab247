package org.wenlan.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.ingest.container.Containers.text;
import static org.wenlan.ingest.container.Containers.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.run.RunLedger;
import org.wenlan.ingest.RunProgress;

class ContainerRunTest {

  private static final byte[] PLAN = text("澜州市规划\n正文。");
  private static final byte[] SECRET = text("秘密★5年\n不得外传");

  @TempDir private Path temp;

  private IngestFixture fixture() throws IOException {
    return new IngestFixture(temp, Map.of());
  }

  private static final byte[] MIXED = mixed();

  private static byte[] mixed() {
    Map<String, byte[]> inner = new LinkedHashMap<>();
    inner.put("内一.txt", text("内一\n正文。"));
    inner.put("坏.txt", text("坏的文件"));
    Map<String, byte[]> outer = new LinkedHashMap<>();
    outer.put("目录/规划.txt", PLAN);
    outer.put("副本.txt", PLAN);
    outer.put("内层.zip", zip(inner));
    outer.put("空.txt", text(""));
    return zip(outer);
  }

  private List<String> stagedFiles() throws IOException {
    Path members = temp.resolve("data/members");
    if (Files.notExists(members)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(members)) {
      return files.filter(Files::isRegularFile).map(Path::toString).toList();
    }
  }

  @Test
  void givesEveryMemberAnOutcomeAndCountsTheContainers() throws IOException {
    try (IngestFixture fixture = fixture()) {
      Files.write(fixture.folder.resolve("包.zip"), MIXED);
      RunProgress run = fixture.ingest();
      // Two containers opened and one duplicate; one empty, one damaged.
      assertThat(run.ledger()).isEqualTo(new RunLedger(7, 2, 3, 2, 0));
      assertThat(
              fixture
                  .jdbc
                  .sql("select location || ' ' || outcome from ingest_item order by seq")
                  .query(String.class)
                  .list())
          .containsExactly(
              "包.zip OPENED",
              "包.zip!/目录/规划.txt STORED",
              "包.zip!/副本.txt DUPLICATE",
              "包.zip!/内层.zip!/内一.txt STORED",
              "包.zip!/内层.zip!/坏.txt QUARANTINED",
              "包.zip!/内层.zip OPENED",
              "包.zip!/空.txt QUARANTINED");
      assertThat(stagedFiles()).isEmpty();
      fixture.assertConsistent(2);
    }
  }

  @Test
  void findsMembersAgainInALaterRunAndOnReplay() throws IOException {
    try (IngestFixture fixture = fixture()) {
      Files.write(fixture.folder.resolve("包.zip"), MIXED);
      fixture.ingest();
      assertThat(fixture.ingest().ledger()).isEqualTo(new RunLedger(7, 0, 5, 2, 0));
      assertThat(fixture.service().quarantineCounts())
          .isEqualTo(Map.of(RejectionReason.CORRUPT, 1, RejectionReason.EMPTY_FILE, 1));
      RunProgress replay =
          fixture.finished(fixture.service().replay(Set.of(RejectionReason.CORRUPT)));
      assertThat(replay.ledger()).isEqualTo(new RunLedger(1, 0, 0, 1, 0));
    }
  }

  @Test
  void opensTheContainerAgainForAMemberThatWasNotTakenOut() throws IOException {
    try (IngestFixture fixture = fixture()) {
      byte[] locked = zip(Map.of("锁.txt", PLAN));
      byte[] open = locked.clone();
      locked[6] |= 1;
      locked[
              new String(locked, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("PK\1\2")
                  + 8] |=
          1;
      Path file = fixture.folder.resolve("包.zip");
      Files.write(file, locked);
      assertThat(fixture.ingest().ledger()).isEqualTo(new RunLedger(2, 0, 1, 1, 0));
      Files.write(file, open);
      RunProgress replay =
          fixture.finished(fixture.service().replay(Set.of(RejectionReason.ENCRYPTED)));
      assertThat(replay.ledger()).isEqualTo(new RunLedger(2, 1, 1, 0, 0));
      fixture.assertConsistent(1);
    }
  }

  @Test
  void keepsNoByteOfASecretMember() throws IOException {
    try (IngestFixture fixture = fixture()) {
      Map<String, byte[]> entries = new LinkedHashMap<>();
      entries.put("规划.txt", PLAN);
      entries.put("绝密计划.txt", SECRET);
      entries.put("副本/绝密计划2.txt", SECRET);
      byte[] container = zip(entries);
      fixture.finished(fixture.service().upload("绝密包.zip", new ByteArrayInputStream(container)));
      assertThat(fixture.store.original(DocumentId.of(SECRET))).isEmpty();
      assertThat(fixture.store.original(DocumentId.of(container))).isEmpty();
      assertThat(fixture.endState()).doesNotContain("绝密计划");
      assertThat(stagedFiles()).isEmpty();
      try (Stream<Path> waiting = Files.list(temp.resolve("data/incoming"))) {
        assertThat(waiting).isEmpty();
      }
      fixture.assertConsistent(1);
    }
  }

  @Test
  void endsTheSameWhenCutOffInTheMiddle() throws IOException {
    String undisturbed;
    try (IngestFixture fixture = new IngestFixture(temp.resolve("一"), Map.of())) {
      Files.write(fixture.folder.resolve("包.zip"), MIXED);
      fixture.ingest();
      undisturbed = fixture.endState();
    }
    for (int calls = 1; calls < 12; calls += 3) {
      try (IngestFixture fixture = new IngestFixture(temp.resolve("二" + calls), Map.of())) {
        Files.write(fixture.folder.resolve("包.zip"), MIXED);
        fixture.faults.indexDown(calls);
        fixture.service().start(fixture.folder);
        fixture.reopen();
        for (int again = 0;
            again < 5 && fixture.service().runs(1).getFirst().ledger().unprocessed() > 0;
            again++) {
          fixture.ingest();
        }
        assertThat(fixture.endState()).isEqualTo(undisturbed);
      }
    }
  }

  @Test
  void opensAnUnregisteredRestOfAContainerAfterACrash() throws IOException {
    try (IngestFixture fixture = fixture()) {
      Files.write(fixture.folder.resolve("包.zip"), MIXED);
      fixture.ingest();
      String whole = fixture.endState();
      // As if the process had been killed while the members were being registered.
      fixture.jdbc.sql("delete from ingest_item where seq > 3").update();
      fixture.jdbc.sql("update ingest_item set outcome = 'UNPROCESSED' where seq <= 2").update();
      fixture.jdbc.sql("update ingest_run set state = 'RUNNING'").update();
      fixture.reopen();
      // What the store holds already counts as unchanged; nothing is missing.
      assertThat(fixture.endState().replace("UNCHANGED", "STORED")).isEqualTo(whole);
      fixture.assertConsistent(2);
    }
  }

  @Test
  void takesARecordOutOfItsFileByItsPlace() throws IOException {
    RunItem item =
        new RunItem(
            1,
            1,
            MemberAddress.stretch("file:/a/b.iso", 3, 6),
            "b.iso!/000001",
            DocumentId.of(PLAN),
            6,
            java.time.Instant.EPOCH);
    Path file = Files.write(temp.resolve("b.iso"), text("前头中段尾"));
    try (StretchStream bytes = new StretchStream(file, item.stretch().orElseThrow())) {
      assertThat(bytes.readAllBytes()).isEqualTo(text("头中"));
    }
    assertThat(item.path()).isEqualTo(Path.of("/a/b.iso"));
  }
}
