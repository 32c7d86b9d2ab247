package org.wenlan.ingest.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.run.RunLedger;
import org.wenlan.ingest.DerivedStore;
import org.wenlan.ingest.RerunPlan;
import org.wenlan.ingest.RerunStage;
import org.wenlan.ingest.store.OlderFormat;

/** A data folder of an older version of the program is taken over whole. */
class OlderFormatTest {

  private static final String TEXT = "澜州市图书馆规划第%d号\n本规划自发布之日起施行。";

  @TempDir private Path temp;

  private IngestFixture upgraded() throws IOException {
    IngestFixture fixture = new IngestFixture(temp, RerunTest.with(RerunTest.OLD));
    for (int i = 1; i <= 4; i++) {
      fixture.write("规划%d.txt".formatted(i), TEXT.formatted(i));
    }
    fixture.ingest();
    OlderFormat.age(temp.resolve("data/documents"));
    assertThat(fixture.store.annotated(id(1))).isEmpty();
    assertThat(fixture.store.revision(id(1))).isEmpty();
    return fixture;
  }

  private static DocumentId id(int i) {
    return DocumentId.of(TEXT.formatted(i).getBytes(UTF_8));
  }

  private static Set<String> locations(IngestFixture fixture) {
    return fixture
        .store
        .annotatedIds()
        .map(id -> fixture.store.annotated(id).orElseThrow())
        .map(document -> document.document().parsed().source().location())
        .collect(Collectors.toSet());
  }

  private static void assertComplete(IngestFixture fixture) {
    fixture.assertConsistent(4);
    assertThat(locations(fixture))
        .containsExactlyInAnyOrder("规划1.txt", "规划2.txt", "规划3.txt", "规划4.txt");
    assertThat(fixture.service().quarantine(0, 10)).isEmpty();
    assertThat(fixture.service().planRerun()).isEqualTo(new RerunPlan(List.of(), 4));
  }

  @Test
  void aRebuiltIndexIsCompleteAndTheGraphFollows() throws IOException {
    try (IngestFixture fixture = upgraded()) {
      Files.delete(fixture.folder.resolve("规划1.txt"));
      fixture.reopen();
      var run = fixture.finished(fixture.service().rebuild(DerivedStore.INDEX));
      assertThat(run.ledger()).isEqualTo(new RunLedger(4, 4, 0, 0, 0));
      assertComplete(fixture);
    }
  }

  @Test
  void aRerunMakesAnewWhatCannotBeRead() throws IOException {
    try (IngestFixture fixture = upgraded()) {
      fixture.reopen();
      // Waits for the comparison at the start, and finds no vectors to make.
      fixture.finished(fixture.service().rerun(Set.of(RerunStage.VECTORS)));
      assertThat(fixture.service().planRerun().lines())
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.stage()).isEqualTo(RerunStage.PARSE);
                assertThat(line.documents()).isEqualTo(4);
                assertThat(line.why()).contains("其他版本的格式");
              });
      var run = fixture.finished(fixture.service().rerun(Set.of()));
      assertThat(run.ledger()).isEqualTo(new RunLedger(4, 4, 0, 0, 0));
      assertComplete(fixture);
    }
  }

  @Test
  void filesMetAgainAreNotUnchanged() throws IOException {
    try (IngestFixture fixture = upgraded()) {
      fixture.reopen();
      assertThat(fixture.ingest().ledger()).isEqualTo(new RunLedger(4, 4, 0, 0, 0));
      assertComplete(fixture);
      assertThat(fixture.ingest().ledger().stored()).isZero();
    }
  }

  @Test
  void theGraphCanBeRebuiltToo() throws IOException {
    try (IngestFixture fixture = upgraded()) {
      fixture.reopen();
      var run = fixture.finished(fixture.service().rebuild(DerivedStore.GRAPH));
      assertThat(run.ledger()).isEqualTo(new RunLedger(4, 4, 0, 0, 0));
      fixture.finished(fixture.service().rebuild(DerivedStore.INDEX));
      assertComplete(fixture);
    }
  }
}
