package org.wenlan.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

class AccountsTest {

  private static final String PASSWORD = "Lan-zhou-2026";

  private final AccountsConfiguration configuration = new AccountsConfiguration();
  private final PasswordEncoder encoder = configuration.passwordEncoder();
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private final InstantSource clock = () -> now;
  private JdbcClient jdbc;
  private AuditLog audit;
  private JdbcAccounts accounts;
  private UserDetailsService people;
  private final LocalOperator operator = LocalOperator.random();

  @BeforeEach
  void openAnEmptyRegistry() {
    var source =
        new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    Flyway.configure().dataSource(source).load().migrate();
    jdbc = JdbcClient.create(source);
    audit = configuration.auditLog(jdbc, new DataSourceTransactionManager(source), clock);
    accounts = configuration.accounts(jdbc, encoder, audit, clock);
    people = configuration.userDetailsService(accounts, operator, clock);
  }

  @Test
  void signsInWithTheRightPasswordOnly() {
    accounts.create("lin.guan", "林馆员", Set.of(Role.LIBRARIAN), PASSWORD);

    var person = people.loadUserByUsername("lin.guan");

    assertThat(encoder.matches(PASSWORD, person.getPassword())).isTrue();
    assertThat(encoder.matches(PASSWORD + "x", person.getPassword())).isFalse();
    assertThat(person.getAuthorities()).extracting("authority").containsExactly("ROLE_LIBRARIAN");
  }

  @Test
  void keepsNoPasswordInTheRegistry() {
    accounts.create("lin.guan", "林馆员", Set.of(Role.LIBRARIAN), PASSWORD);

    assertThat(jdbc.sql("select password_hash from account").query(String.class).single())
        .startsWith("{bcrypt}$2")
        .doesNotContain(PASSWORD);
  }

  @Test
  void refusesWeakPasswordsWithoutRepeatingThem() {
    for (String weak : new String[] {"short-1A", "alllowercaseletters", "12345678901234"}) {
      assertThatThrownBy(() -> accounts.create("lin.guan", "林", Set.of(Role.READER), weak))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining(weak);
    }
  }

  @Test
  void refusesANameThatIsTaken() {
    accounts.create("lin.guan", "林馆员", Set.of(Role.LIBRARIAN), PASSWORD);

    assertThatThrownBy(() -> accounts.create("lin.guan", "林二", Set.of(Role.READER), PASSWORD))
        .hasMessage("账号名已被使用：lin.guan");
  }

  @Test
  void locksForTenMinutesAfterFiveFailures() {
    accounts.create("lin.guan", "林馆员", Set.of(Role.LIBRARIAN), PASSWORD);
    for (int i = 0; i < JdbcAccounts.MAX_FAILURES; i++) {
      assertThat(people.loadUserByUsername("lin.guan").isAccountNonLocked()).isTrue();
      accounts.signInFailed("lin.guan");
    }

    assertThat(people.loadUserByUsername("lin.guan").isAccountNonLocked()).isFalse();
    now = now.plus(Duration.ofMinutes(10));
    assertThat(people.loadUserByUsername("lin.guan").isAccountNonLocked()).isTrue();
  }

  @Test
  void letsTheLocalOperatorInWithItsSecretOnly() {
    var person = people.loadUserByUsername(LocalOperator.NAME);

    assertThat(encoder.matches(operator.secret(), person.getPassword())).isTrue();
    assertThat(encoder.matches("", person.getPassword())).isFalse();
    assertThat(operator.toString()).doesNotContain(operator.secret());
  }

  @Test
  void noticesAChangedLineInTheAuditLog() {
    accounts.create("lin.guan", "林馆员", Set.of(Role.LIBRARIAN), PASSWORD);
    accounts.signInFailed("lin.guan");
    accounts.signInSucceeded("lin.guan");
    assertThat(audit.firstBrokenLine()).isZero();
    assertThat(audit.newest(10)).hasSize(3).first().extracting(AuditEntry::success).isEqualTo(true);

    jdbc.sql("update audit_log set success = true where sequence = 2").update();

    assertThat(audit.firstBrokenLine()).isEqualTo(2);
  }

  @Test
  void noticesALineTakenOutOfTheAuditLog() {
    accounts.create("lin.guan", "林馆员", Set.of(Role.LIBRARIAN), PASSWORD);
    accounts.signInFailed("lin.guan");
    accounts.signInSucceeded("lin.guan");

    jdbc.sql("delete from audit_log where sequence = 2").update();

    assertThat(audit.firstBrokenLine()).isEqualTo(2);
  }

  @Test
  void makesRandomPasswordsThatKeepTheRule() {
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < 200; i++) {
      PasswordRule.check("demo", PasswordRule.random(random));
    }
  }

  @Test
  void aSessionIsOutOfDateWhenThePasswordChangesOrTheAccountIsSwitchedOff() {
    accounts.create("lin.guan", "林馆员", Set.of(Role.LIBRARIAN), PASSWORD);
    SessionStamp stamp = new SessionStamp(accounts);
    var here = new MockHttpSession();
    var elsewhere = new MockHttpSession();
    stamp.put(here, "lin.guan");
    stamp.put(elsewhere, "lin.guan");
    assertThat(stamp.isCurrent(elsewhere, "lin.guan")).isTrue();

    accounts.changeOwnPassword("lin.guan", PASSWORD, "Wenjiang-2026");
    stamp.put(here, "lin.guan");

    assertThat(stamp.isCurrent(here, "lin.guan")).isTrue();
    assertThat(stamp.isCurrent(elsewhere, "lin.guan")).isFalse();
    accounts.enable("lin.guan", false);
    assertThat(stamp.isCurrent(here, "lin.guan")).isFalse();
    assertThat(stamp.isCurrent(new MockHttpSession(), "lin.guan")).isFalse();
  }

  @Test
  void changesOnesOwnPasswordOnlyForWhoKnowsTheOldOne() {
    accounts.create("lin.guan", "林馆员", Set.of(Role.LIBRARIAN), PASSWORD);

    for (int attempt = 1; attempt <= 5; attempt++) {
      assertThatThrownBy(() -> accounts.changeOwnPassword("lin.guan", "guess", "Wenjiang-2026"))
          .hasMessage("原口令不对");
    }
    assertThatThrownBy(() -> accounts.changeOwnPassword("lin.guan", PASSWORD, "Wenjiang-2026"))
        .hasMessageContaining("锁定");
    now = now.plus(Duration.ofMinutes(11));
    assertThatThrownBy(() -> accounts.changeOwnPassword("lin.guan", PASSWORD, PASSWORD))
        .hasMessageContaining("相同");
    accounts.changeOwnPassword("lin.guan", PASSWORD, "Wenjiang-2026");

    assertThat(
            encoder.matches("Wenjiang-2026", people.loadUserByUsername("lin.guan").getPassword()))
        .isTrue();
  }
}
