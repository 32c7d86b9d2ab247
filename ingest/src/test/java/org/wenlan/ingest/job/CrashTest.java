package org.wenlan.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.run.RunLedger;
import org.wenlan.ingest.RunState;

class CrashTest {

  @TempDir Path temp;

  private static void fill(IngestFixture fixture) throws IOException {
    for (int i = 0; i < 4; i++) {
      fixture.write("规划%d.txt".formatted(i), "澜州市规划第%d号\n正文。".formatted(i));
    }
    fixture.write("副本.txt", "澜州市规划第3号\n正文。");
    fixture.write("坏.txt", "坏的文件");
    fixture.write("密.txt", "秘密★5年");
  }

  @Test
  void endsInTheSameStateWhereverItWasKilled() throws IOException {
    Map<String, Object> oneWorker = Map.of("wenlan.ingest.workers", "1");
    String undisturbed;
    try (IngestFixture fixture = new IngestFixture(temp.resolve("undisturbed"), oneWorker)) {
      fill(fixture);
      assertThat(fixture.ingest().ledger()).isEqualTo(new RunLedger(7, 4, 1, 2, 0));
      undisturbed = fixture.endState();
    }
    int kills = 0;
    for (int half = 0; ; half++) {
      try (IngestFixture fixture = new IngestFixture(temp.resolve("killed" + half), oneWorker)) {
        fill(fixture);
        fixture.faults.killAfter(half);
        boolean survived = fixture.ingest().state() == RunState.COMPLETED;
        if (survived) {
          break;
        }
        kills++;
        fixture.faults.heal();
        // A killed process leaves the run as it was: going on.
        fixture.jdbc.sql("update ingest_run set state = 'RUNNING', ended_at = null").update();
        fixture.reopen();
        assertThat(fixture.service().progress(1).orElseThrow().state())
            .as("killed after %d half-steps", half)
            .isEqualTo(RunState.COMPLETED);
        assertThat(fixture.endState()).as("killed after %d", half).isEqualTo(undisturbed);
        fixture.assertConsistent(4);
      }
    }
    assertThat(kills).isGreaterThan(20);
  }
}
