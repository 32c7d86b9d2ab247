package org.wenlan.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wenlan.ingest.LossPolicy;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.SourceKind;
import org.wenlan.ingest.Standing;
import org.wenlan.ingest.job.IngestFixture;
import org.wenlan.ingest.source.SiteUnderTest.Reply;
import org.wenlan.testkit.PostgresServer;

/** The registry of sources on a real PostgreSQL. */
class SourcesOnPostgresIT {

  @TempDir private Path temp;

  @Test
  void foldersAndPagesAreFollowedOnPostgreSqlToo() throws Exception {
    try (PostgresServer server = PostgresServer.start();
        SiteUnderTest site = new SiteUnderTest();
        SourcesUnderTest sources =
            new SourcesUnderTest(
                temp,
                new IngestFixture(
                    temp, Map.of(), new DriverManagerDataSource(server.url(), "wenlan", "")))) {
      sources.fixture.write("甲.txt", "甲规划第一版\n正文");
      sources.fixture.write("乙.txt", "乙规划\n正文");
      site.put("/a.html", Reply.ok("甲通知").with("ETag", "\"1\""));
      Source folder =
          sources.define(SourceKind.FOLDER, LossPolicy.KEEP, sources.fixture.folder().toString());
      Source page = sources.define(SourceKind.WEB_LIST, LossPolicy.WITHDRAW, site.at("/a.html"));
      sources.completed(folder);
      sources.completed(page);
      sources.fixture.write("甲.txt", "甲规划第二版\n正文");
      Files.delete(sources.fixture.folder().resolve("乙.txt"));
      site.put("/a.html", Reply.status(410));

      assertThat(sources.completed(folder).changed()).isEqualTo(1);
      assertThat(sources.completed(page).withdrawn()).isEqualTo(1);

      assertThat(sources.history("甲规划第一版").standing()).isEqualTo(Standing.SUPERSEDED);
      assertThat(sources.history("乙规划").standing()).isEqualTo(Standing.GONE);
      sources.fixture.assertConsistent(3);
      sources.service().delete(page.id());
    }
  }
}
