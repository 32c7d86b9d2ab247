package org.wenlan.search.vocabulary;

import java.io.IOException;
import java.time.InstantSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wenlan.core.vocabulary.CharacterFolding;
import org.wenlan.core.vocabulary.Vocabulary;
import org.wenlan.testkit.PostgresServer;
import org.wenlan.testkit.VocabularyContract;

/** The same on a real PostgreSQL. */
class VocabularyOnPostgresIT extends VocabularyContract {

  private static PostgresServer server;
  private static DriverManagerDataSource source;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    server = PostgresServer.start();
    source = new DriverManagerDataSource(server.url(), "wenlan", "");
    Flyway.configure().dataSource(source).load().migrate();
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Override
  protected Vocabulary empty(CharacterFolding folding, InstantSource clock) {
    JdbcClient jdbc = JdbcClient.create(source);
    jdbc.sql("delete from vocabulary_entry").update();
    jdbc.sql("delete from vocabulary_change").update();
    jdbc.sql("update vocabulary_version set version = 0").update();
    return JdbcVocabularyTest.over(source, folding, clock);
  }
}
