package org.wenlan.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenlan.ingest.LossPolicy;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.SourceKind;
import org.wenlan.ingest.SourceRun;
import org.wenlan.ingest.Standing;
import org.wenlan.ingest.job.IngestFixture;
import org.wenlan.ingest.source.SiteUnderTest.Reply;

/** A folder that changed is followed to the same end wherever the process is killed. */
class SourceCrashTest {

  private static final Map<String, Object> ONE_WORKER = Map.of("wenlan.ingest.workers", "1");

  @TempDir private Path temp;

  private static Source followed(SourcesUnderTest sources, LossPolicy loss) throws IOException {
    sources.fixture.write("改.txt", "规划第一版\n正文");
    sources.fixture.write("删.txt", "要删的规划\n正文");
    sources.fixture.write("移.txt", "要移的规划\n正文");
    String folder = sources.fixture.folder().toString();
    Source source = sources.define(SourceKind.FOLDER, loss, folder);
    sources.completed(source);
    sources.fixture.write("改.txt", "规划第二版\n正文");
    Files.delete(sources.fixture.folder().resolve("删.txt"));
    Files.move(
        sources.fixture.folder().resolve("移.txt"), sources.fixture.folder().resolve("已移.txt"));
    return source;
  }

  private static String endState(SourcesUnderTest sources) {
    return "%s, index %s, places %s, past %s"
        .formatted(
            sources
                .fixture
                .jdbc()
                .sql("select title, standing from ingest_document order by title")
                .query()
                .listOfRows(),
            sources.fixture.index().revisions().keySet().stream().sorted().toList(),
            sources
                .fixture
                .jdbc()
                .sql("select place, document_id, present from ingest_place order by place")
                .query()
                .listOfRows(),
            sources
                .fixture
                .jdbc()
                .sql("select place, document_id, newer, settled from ingest_past order by place")
                .query()
                .listOfRows());
  }

  @ParameterizedTest
  @EnumSource(LossPolicy.class)
  void endsInTheSameStateWhereverItWasKilled(LossPolicy loss) throws IOException {
    String undisturbed;
    Path quiet = temp.resolve("undisturbed");
    try (SourcesUnderTest sources =
        new SourcesUnderTest(quiet, new IngestFixture(quiet, ONE_WORKER))) {
      sources.completed(followed(sources, loss));
      undisturbed = endState(sources);
    }
    int kills = 0;
    for (int half = 0; ; half += 2) {
      Path folder = temp.resolve("killed" + half);
      IngestFixture fixture = new IngestFixture(folder, ONE_WORKER);
      try (SourcesUnderTest sources = new SourcesUnderTest(folder, fixture)) {
        Source source = followed(sources, loss);
        fixture.killAfter(half);
        sources.service().run(source.id());
        sources.idle(source);
        SourceRun run = sources.service().runs(source.id(), 1).getFirst();
        if (run.state() == SourceRun.State.COMPLETED) {
          break;
        }
        kills++;
        sources.stop();
        fixture.heal();
        // A killed process leaves the runs as they were: going on.
        fixture
            .jdbc()
            .sql("update ingest_run set state = 'RUNNING', ended_at = null where state = 'STOPPED'")
            .update();
        fixture
            .jdbc()
            .sql("update ingest_source_run set state = 'RUNNING', ended_at = null where id = ?")
            .param(run.id())
            .update();
        fixture.reopen();
        sources.reopen();
        assertThat(sources.ended(source).state())
            .as("killed after %d half-steps", half)
            .isEqualTo(SourceRun.State.COMPLETED);
        assertThat(endState(sources)).as("killed after %d", half).isEqualTo(undisturbed);
        assertThat(fixture.service().verify().differences()).isEmpty();
      }
    }
    assertThat(kills).isGreaterThan(3);
  }

  @Test
  void endingsThatWereNotedAndNotSettledAreSettledByTheNextRun() throws IOException {
    IngestFixture fixture = new IngestFixture(temp, Map.of());
    try (SourcesUnderTest sources = new SourcesUnderTest(temp, fixture)) {
      Source source = followed(sources, LossPolicy.WITHDRAW);
      sources.completed(source);
      fixture.write("新.txt", "新规划\n正文");
      sources.completed(source);
      // As if the process had died between the note and what follows from it.
      fixture
          .jdbc()
          .sql(
              "insert into ingest_past (source_id, source_name, place, document_id, newer,"
                  + " ended_at, settled) values (?, '', '新.txt', ?, '', current_timestamp, false)")
          .params(source.id(), sources.titled("新规划").value())
          .update();
      Files.delete(fixture.folder().resolve("新.txt"));
      fixture.jdbc().sql("update ingest_place set present = false where place = '新.txt'").update();

      sources.completed(source);

      assertThat(sources.titles()).containsExactlyInAnyOrder("规划第二版", "要移的规划");
    }
  }

  @Test
  void aSourceWhoseRunCouldNotBeginRunsTheNextTime() throws IOException {
    IngestFixture fixture = new IngestFixture(temp, ONE_WORKER);
    try (SourcesUnderTest sources = new SourcesUnderTest(temp, fixture)) {
      fixture.write("甲.txt", "甲规划\n正文");
      Source source =
          sources.define(SourceKind.FOLDER, LossPolicy.KEEP, fixture.folder().toString());
      // The database takes a run that waits, and faults when it is to begin.
      fixture
          .jdbc()
          .sql("alter table ingest_source_run add constraint fault check (state <> 'RUNNING')")
          .update();
      assertThat(sources.run(source).state()).isEqualTo(SourceRun.State.STOPPED);
      fixture.jdbc().sql("alter table ingest_source_run drop constraint fault").update();

      assertThat(sources.completed(source).added()).isEqualTo(1);
    }
  }

  /** Stops the ingest run of a source part of the way; gives the names of what it stored. */
  private static List<String> stopped(SourcesUnderTest sources, Source source, int half) {
    sources.fixture.killAfter(half);
    assertThat(sources.run(source).state()).isEqualTo(SourceRun.State.STOPPED);
    sources.fixture.heal();
    List<String> stored =
        sources
            .fixture
            .jdbc()
            .sql("select location from ingest_item where outcome = 'STORED' order by seq")
            .query(String.class)
            .list();
    assertThat(stored).hasSizeBetween(2, 8);
    return stored;
  }

  @Test
  void whatChangedInAFolderWhileARunStoodStillIsNotPassedOver() throws IOException {
    IngestFixture fixture = new IngestFixture(temp, ONE_WORKER);
    try (SourcesUnderTest sources = new SourcesUnderTest(temp, fixture)) {
      for (int i = 0; i < 9; i++) {
        fixture.write(i + ".txt", "规划%d第一版\n正文".formatted(i));
      }
      Source source =
          sources.define(
              SourceKind.FOLDER, LossPolicy.WITHDRAW, sources.fixture.folder().toString());
      List<String> stored = stopped(sources, source, 40);
      fixture.write(stored.getFirst(), "规划改第二版\n正文");
      Files.delete(fixture.folder().resolve(stored.getLast()));

      sources.completed(source);

      assertThat(sources.titles())
          .hasSize(8)
          .contains("规划改第二版")
          .doesNotContain(
              "规划%s第一版".formatted(stored.getFirst().charAt(0)),
              "规划%s第一版".formatted(stored.getLast().charAt(0)));
      assertThat(sources.completed(source).message()).isEqualTo("文件夹没有变化");
      fixture.assertConsistent(8);
    }
  }

  @Test
  void aPageThatChangedWhileARunStoodStillIsTakenIn() throws IOException {
    IngestFixture fixture = new IngestFixture(temp, ONE_WORKER);
    try (SiteUnderTest site = new SiteUnderTest();
        SourcesUnderTest sources = new SourcesUnderTest(temp, fixture)) {
      String[] addresses = new String[9];
      for (int i = 0; i < 9; i++) {
        site.put("/%d.html".formatted(i), Reply.ok("通知%d第一版".formatted(i)).with("ETag", "\"1\""));
        addresses[i] = site.at("/%d.html".formatted(i));
      }
      Source source = sources.define(SourceKind.WEB_LIST, LossPolicy.KEEP, addresses);
      String file = stopped(sources, source, 40).getFirst();
      char changed = file.charAt(file.indexOf('/') + 1);
      site.put(
          "/%s.html".formatted(changed),
          Reply.ok("通知%s第二版".formatted(changed)).with("ETag", "\"2\""));

      sources.completed(source);

      assertThat(sources.history("通知%s第一版".formatted(changed)).standing())
          .isEqualTo(Standing.SUPERSEDED);
      assertThat(sources.history("通知%s第二版".formatted(changed)).standing())
          .isEqualTo(Standing.CURRENT);
      assertThat(sources.completed(source).changed()).isZero();
      fixture.assertConsistent(10);
    }
  }
}
