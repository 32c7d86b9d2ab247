package org.wenlan.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.ingest.LossPolicy;
import org.wenlan.ingest.Schedule;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.Source.Harvesting;
import org.wenlan.ingest.SourceKind;
import org.wenlan.ingest.SourceService.Definition;
import org.wenlan.ingest.SourceState;
import org.wenlan.ingest.job.IngestFixture;

class ScheduleTest {

  @TempDir private Path temp;

  /** It is Monday, 9 in the morning in China. */
  @ParameterizedTest
  @CsvSource({
    "hourly,2026-05-04T02:00:00Z,每小时",
    "every 15,2026-05-04T01:15:00Z,每隔 15 分钟",
    "daily 09:00,2026-05-05T01:00:00Z,每天 09:00",
    "daily 09:01,2026-05-04T01:01:00Z,每天 09:01",
    "weekly 1 08:59,2026-05-11T00:59:00Z,每周一 08:59",
    "weekly 7 02:30,2026-05-09T18:30:00Z,每周日 02:30"
  })
  void saysWhenItIsDueNextByTheClockOfChina(String text, Instant due, String label) {
    Schedule schedule = Schedule.parse(text);

    assertThat(schedule.next(Instant.parse("2026-05-04T01:00:00Z"))).contains(due);
    assertThat(schedule).hasToString(text);
    assertThat(schedule.label()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sometimes", "every", "every 0", "every x", "daily 25:00", "weekly 8 02:00"})
  void whatItDoesNotUnderstandItRefuses(String text) {
    assertThatThrownBy(() -> Schedule.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsDueIsRunOnceUnlessItIsPaused() throws IOException {
    IngestFixture fixture = new IngestFixture(temp, Map.of());
    try (SourcesUnderTest sources = new SourcesUnderTest(temp, fixture)) {
      fixture.write("甲.txt", "甲规划\n正文");
      Source source =
          sources
              .service()
              .define(
                  new Definition(
                      SourceKind.FOLDER,
                      "规划文件夹",
                      List.of(fixture.folder().toString()),
                      Schedule.parse("every 30"),
                      LossPolicy.KEEP,
                      Harvesting.NONE));
      sources.runDue();
      assertThat(sources.service().runs(source.id(), 9)).as("not yet").isEmpty();

      sources.now.updateAndGet(now -> now.plus(Duration.ofHours(9)));
      sources.runDue();
      sources.runDue();
      assertThat(sources.ended(source).added()).isEqualTo(1);
      assertThat(sources.service().runs(source.id(), 9)).as("what was missed, once").hasSize(1);
      assertThat(sources.service().source(source.id()).orElseThrow().nextRun())
          .contains(sources.now.get().plus(Duration.ofMinutes(30)));

      sources.service().pause(source.id(), true);
      sources.now.updateAndGet(now -> now.plus(Duration.ofHours(9)));
      sources.runDue();
      assertThat(sources.service().runs(source.id(), 9)).hasSize(1);
      assertThat(sources.service().source(source.id()).orElseThrow().state())
          .isEqualTo(SourceState.PAUSED);

      sources.service().pause(source.id(), false);
      sources.runDue();
      sources.ended(source);
      assertThat(sources.service().runs(source.id(), 9)).hasSize(2);
      sources.service().delete(source.id());
      assertThat(sources.service().sources()).isEmpty();
      assertThat(sources.titles()).as("documents outlive their source").containsExactly("甲规划");
    }
  }
}
