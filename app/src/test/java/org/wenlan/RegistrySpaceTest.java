package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is replaced in the embedded registry takes no space for good (docs/adr/0007). */
class RegistrySpaceTest {

  private static final int COMMITS = 150;
  private static final int RECLAIM_EVERY = 10;

  @TempDir private Path data;

  /**
   * Registers rows in no order, as documents are: each commit replaces pages all over the index.
   */
  private long bytesAfterwards(String name, boolean reclaiming) throws SQLException, IOException {
    JdbcDataSource registry = new JdbcDataSource();
    registry.setUrl("jdbc:h2:file:%s;WRITE_DELAY=0;RETENTION_TIME=0".formatted(data.resolve(name)));
    try (Connection connection = registry.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE registered (id CHAR(64) PRIMARY KEY, place VARCHAR(300))");
      for (int commit = 0; commit < COMMITS; commit++) {
        statement.execute(
            "INSERT INTO registered SELECT RAWTOHEX(SECURE_RAND(32)), X FROM SYSTEM_RANGE(1, 200)");
        if (reclaiming && commit % RECLAIM_EVERY == 0) {
          RegistrySpace.reclaim(registry);
        }
      }
      return Files.size(data.resolve(name + ".mv.db"));
    }
  }

  @Test
  void replacedPagesLeaveTheirSpaceToOthers() throws Exception {
    long kept = bytesAfterwards("kept", false);
    long reclaimed = bytesAfterwards("reclaimed", true);

    assertThat(reclaimed).as("of %d bytes", kept).isLessThan(kept / 3);
  }
}
