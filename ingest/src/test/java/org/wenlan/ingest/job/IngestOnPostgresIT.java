package org.wenlan.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wenlan.core.run.RunLedger;
import org.wenlan.ingest.RunProgress;
import org.wenlan.ingest.RunState;
import org.wenlan.testkit.PostgresServer;

class IngestOnPostgresIT {

  @TempDir Path temp;

  @Test
  void runsOnPostgreSqlWithTheSameMigrations() throws Exception {
    try (PostgresServer server = PostgresServer.start()) {
      DataSource database = new DriverManagerDataSource(server.url(), "wenlan", "");
      try (IngestFixture fixture = new IngestFixture(temp, Map.of(), database)) {
        for (int i = 0; i < 10; i++) {
          fixture.write("第%d号.txt".formatted(i), "澜州市规划第%d号\n正文。".formatted(i));
        }
        fixture.write("副本.txt", "澜州市规划第3号\n正文。");
        fixture.write("坏.txt", "坏的文件");
        fixture.write("密.txt", "秘密★5年");
        fixture.faults.killAfter(20);
        assertThat(fixture.ingest().state()).isEqualTo(RunState.STOPPED);
        fixture.faults.heal();
        fixture.jdbc.sql("update ingest_run set state = 'RUNNING', ended_at = null").update();
        fixture.reopen();
        RunProgress run = fixture.service().progress(1).orElseThrow();
        assertThat(run.ledger()).isEqualTo(new RunLedger(13, 10, 1, 2, 0));
        assertThat(fixture.finished(fixture.service().replay(Set.of())).ledger())
            .isEqualTo(new RunLedger(1, 0, 0, 1, 0));
        fixture.assertConsistent(10);
      }
    }
  }
}
