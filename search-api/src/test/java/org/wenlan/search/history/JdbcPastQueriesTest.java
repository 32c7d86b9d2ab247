package org.wenlan.search.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wenlan.core.find.PastQueries;
import org.wenlan.testkit.TestPronunciation;

class JdbcPastQueriesTest {

  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private final InstantSource clock = () -> now;
  private JdbcClient jdbc;
  private PastQueries queries;

  @BeforeEach
  void openAnEmptyRegistry() {
    var source =
        new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    Flyway.configure().dataSource(source).load().migrate();
    jdbc = JdbcClient.create(source);
    queries = queries(true);
  }

  private PastQueries queries(boolean kept) {
    return new JdbcPastQueries(
        jdbc,
        new TestPronunciation(),
        new PastQueryProperties(kept, 3, Duration.ofDays(30)),
        clock);
  }

  private void ask(String words, String... people) {
    for (String person : people) {
      queries.asked(words, person);
    }
  }

  @Test
  void offersAQueryOnlyOnceThreePeopleAskedIt() {
    ask("科技查新", "甲", "乙", "乙", "乙", "甲");
    assertThat(queries.beginningWith("科", 5)).isEmpty();
    ask("  科技查新 ", "丙");
    for (String beginning : new String[] {"科", "kejich", "kjcx", "ＫＪ"}) {
      assertThat(queries.beginningWith(beginning, 5)).as(beginning).containsExactly("科技查新");
    }
    ask("科技", "甲", "乙", "丙", "丁");
    assertThat(queries.beginningWith("科", 5)).containsExactly("科技", "科技查新");
    assertThat(queries.beginningWith("科", 1)).containsExactly("科技");
  }

  @Test
  void keepsNeitherNamesNorTimesOfDayNorTheSameMarkForOnePerson() {
    ask("科技查新", "lin.guan");
    ask("图书馆", "lin.guan");
    assertThat(jdbc.sql("select person from asked_query_person").query(String.class).list())
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allMatch(person -> person.matches("[0-9a-f]{64}"));
    assertThat(jdbc.sql("select distinct asked_on from asked_query_person").query().listOfRows())
        .hasToString("[{ASKED_ON=2026-11-22}]");
  }

  @Test
  void forgetsAfterTheRetention() {
    ask("科技查新", "甲", "乙", "丙");
    now = now.plus(Duration.ofDays(31));
    assertThat(queries.beginningWith("科", 5)).isEmpty();
    ask("图书馆", "甲");
    assertThat(jdbc.sql("select words from asked_query").query(String.class).list())
        .containsExactly("图书馆");
  }

  @Test
  void doesNotKeepWhatMayBePrivateOrBroken() {
    for (String words :
        new String[] {
          "",
          "a",
          "13800138000",
          "王某 １３８００１３８０００",
          "lin@example.org",
          "http://x.cn",
          "科\t".repeat(40),
          "\ud842科技",
          "x".repeat(51)
        }) {
      ask(words, "甲", "乙", "丙");
    }
    queries(false).asked("图书馆", "甲");
    assertThat(jdbc.sql("select count(*) from asked_query").query(Long.class).single()).isZero();
  }

  @Test
  void takesSignsForThemselves() {
    ask("100%回收", "甲", "乙", "丙");
    assertThat(queries.beginningWith("100%", 5)).containsExactly("100%回收");
    for (String hostile : new String[] {"%", "_00", "'", "' or '1'='1", "\\", "1\\"}) {
      assertThat(queries.beginningWith(hostile, 5)).as(hostile).isEmpty();
    }
    assertThatThrownBy(() -> new PastQueryProperties(true, 2, Duration.ofDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
