package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wenlan.testkit.PostgresServer;

/** A registry laid out by an earlier version is brought up to date at the first start. */
class RegistryUpgradeTest {

  /** What version 0.0.1 had; everything else came later, much of it with lower numbers. */
  private static final Set<String> FIRST =
      Set.of(
          "V001__accounts.sql",
          "V100__registry.sql",
          "V101__spring_batch.sql",
          "V300__products.sql",
          "V400__novelty.sql");

  private static final String USER = "wenlan";

  @TempDir private Path folder;

  @Test
  void takesMigrationsThatAreLowerThanThoseItHas() throws IOException {
    upgrades("jdbc:h2:file:" + folder.resolve("registry") + ";DB_CLOSE_ON_EXIT=FALSE");
  }

  @Test
  void takesThemInPostgresToo() throws Exception {
    try (PostgresServer server = PostgresServer.start()) {
      upgrades(server.url());
    }
  }

  private void upgrades(String url) throws IOException {
    var older = new DriverManagerDataSource(url, USER, "");
    Flyway.configure().dataSource(older).locations("filesystem:" + first()).load().migrate();
    JdbcClient jdbc = JdbcClient.create(older);
    jdbc.sql("insert into novelty_serial values (2026, 7)").update();

    new ApplicationContextRunner()
        .withInitializer(new ConfigDataApplicationContextInitializer())
        .withConfiguration(
            AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
        .withPropertyValues(
            "spring.datasource.url=" + url,
            "spring.datasource.username=" + USER,
            "spring.datasource.password=")
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              Flyway flyway = context.getBean(Flyway.class);
              assertThat(flyway.info().pending()).isEmpty();
              assertThat(applied(flyway)).isEqualTo(shipped());
              assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
            });
    assertThat(jdbc.sql("select last_serial from novelty_serial").query(Integer.class).single())
        .isEqualTo(7);
  }

  /** A folder of what the first version shipped. */
  private Path first() throws IOException {
    Path first = Files.createDirectories(folder.resolve("first"));
    for (Resource migration : resources()) {
      if (FIRST.contains(migration.getFilename())) {
        Files.write(first.resolve(migration.getFilename()), migration.getContentAsByteArray());
      }
    }
    try (Stream<Path> files = Files.list(first)) {
      assertThat(files).hasSameSizeAs(FIRST);
    }
    return first;
  }

  private static Set<String> applied(Flyway flyway) {
    Set<String> scripts = new TreeSet<>();
    for (MigrationInfo migration : flyway.info().applied()) {
      scripts.add(migration.getScript());
    }
    return scripts;
  }

  private static Set<String> shipped() throws IOException {
    Set<String> scripts = new TreeSet<>();
    for (Resource migration : resources()) {
      scripts.add(String.valueOf(migration.getFilename()));
    }
    return scripts;
  }

  private static Resource[] resources() throws IOException {
    return new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql");
  }
}
