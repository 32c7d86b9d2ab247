package org.wenlan.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenlan.ingest.LossPolicy;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.SourceKind;
import org.wenlan.ingest.SourceRun;
import org.wenlan.ingest.job.IngestFixture;

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
}
