package org.wenlan.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.util.unit.DataSize;
import org.wenlan.core.document.DocumentId;
import org.wenlan.ingest.DocumentHistory;
import org.wenlan.ingest.LossPolicy;
import org.wenlan.ingest.Schedule;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.Source.Harvesting;
import org.wenlan.ingest.SourceKind;
import org.wenlan.ingest.SourceRun;
import org.wenlan.ingest.SourceService;
import org.wenlan.ingest.SourceService.Definition;
import org.wenlan.ingest.job.IngestFixture;

/** Sources over a real registry, with a clock that is set and pauses that pass at once. */
final class SourcesUnderTest implements AutoCloseable {

  final IngestFixture fixture;
  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-04T01:00:00Z"));
  final List<Duration> pauses = new CopyOnWriteArrayList<>();

  private final AtomicReference<Runnable> onPause = new AtomicReference<>(() -> {});
  private final Path temp;
  private final Set<String> allowed;
  private SourceParts parts;

  SourcesUnderTest(Path temp, IngestFixture fixture) {
    this(temp, fixture, Set.of("127.0.0.1"));
  }

  SourcesUnderTest(Path temp, IngestFixture fixture, Set<String> allowed) {
    this.temp = temp;
    this.fixture = fixture;
    this.allowed = allowed;
    parts = open();
  }

  private SourceParts open() {
    SourceProperties properties =
        new SourceProperties(
            allowed,
            DataSize.ofMegabytes(4),
            Duration.ofSeconds(10),
            2,
            Duration.ofSeconds(2),
            Duration.ofMinutes(10),
            Duration.ofSeconds(1),
            2,
            Duration.ofHours(1));
    SourceParts made =
        SourceParts.of(
            properties,
            temp.resolve("spool"),
            fixture.jdbc(),
            fixture.service(),
            fixture.transactions(),
            this::pause,
            (InstantSource) now::get);
    made.worker().start();
    return made;
  }

  /** What else happens while a run of a source waits. */
  void onPause(Runnable meanwhile) {
    onPause.set(meanwhile);
  }

  private void pause(Duration time) throws InterruptedException {
    pauses.add(time);
    onPause.get().run();
    Thread.sleep(2);
  }

  /** Ends the part of the application that runs sources and starts it anew. */
  void reopen() {
    parts.worker().stop();
    parts = open();
  }

  void stop() {
    parts.worker().stop();
  }

  void runDue() {
    parts.worker().runDue();
  }

  SourceService service() {
    return parts.service();
  }

  Source define(SourceKind kind, LossPolicy loss, String... addresses) {
    return service()
        .define(
            new Definition(
                kind,
                "来源%d".formatted(service().sources().size() + 1),
                List.of(addresses),
                Schedule.NEVER,
                loss,
                Harvesting.NONE));
  }

  /** Runs a source to its end. */
  SourceRun run(Source source) {
    service().run(source.id());
    return ended(source);
  }

  SourceRun ended(Source source) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (System.nanoTime() < end) {
      List<SourceRun> runs = service().runs(source.id(), 1);
      if (!runs.isEmpty()
          && runs.getFirst().state().ended()
          && !parts.worker().isActive(source.id())) {
        fixture.await();
        return runs.getFirst();
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("the run does not end: " + service().runs(source.id(), 1));
  }

  /** Waits until nothing runs, however it ended. */
  void idle(Source source) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (parts.worker().isActive(source.id())) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  SourceRun completed(Source source) {
    SourceRun run = run(source);
    assertThat(run.state()).as(run.message()).isEqualTo(SourceRun.State.COMPLETED);
    return run;
  }

  /** Titles of the stored documents. */
  List<String> titles() {
    return fixture
        .jdbc()
        .sql("select title from ingest_document order by title")
        .query(String.class)
        .list();
  }

  DocumentId titled(String title) {
    return fixture
        .jdbc()
        .sql("select id from ingest_document where title = ?")
        .param(title)
        .query((row, number) -> new DocumentId(row.getString(1)))
        .single();
  }

  DocumentHistory history(String title) {
    return service().history(titled(title));
  }

  boolean isFound(String title) {
    return fixture.index().revisions().containsKey(titled(title));
  }

  @Override
  public void close() {
    parts.worker().stop();
    fixture.close();
  }
}
