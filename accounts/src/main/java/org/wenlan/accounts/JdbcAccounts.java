package org.wenlan.accounts;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts in the registry; passwords as bcrypt hashes. */
final class JdbcAccounts implements Accounts {

  /** Failed sign-ins in a row before a lock. */
  static final int MAX_FAILURES = 5;

  /** How long a lock lasts. */
  static final Duration LOCK = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;
  private final AuditLog audit;
  private final InstantSource clock;

  JdbcAccounts(JdbcClient jdbc, PasswordEncoder encoder, AuditLog audit, InstantSource clock) {
    this.jdbc = jdbc;
    this.encoder = encoder;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Account create(String name, String displayName, Set<Role> roles, String password) {
    Account account = new Account(name, displayName, roles, true, Optional.empty());
    PasswordRule.check(name, password);
    try {
      jdbc.sql(
              """
              insert into account (name, display_name, roles, password_hash, enabled, failures, created_at)
              values (?, ?, ?, ?, true, 0, ?)
              """)
          .params(
              name,
              displayName,
              roles.stream().map(Enum::name).sorted().collect(joining(",")),
              encoder.encode(password),
              Timestamp.from(clock.instant()))
          .update();
    } catch (DuplicateKeyException e) {
      throw new IllegalArgumentException("账号名已被使用：" + name, e);
    }
    audit.record(
        "-", "建立账号", name, true, roles.stream().sorted().map(Role::label).collect(joining("、")));
    return account;
  }

  @Override
  public Optional<Account> find(String name) {
    return jdbc.sql("select * from account where name = ?").param(name).query(this::row).optional();
  }

  @Override
  public List<Account> all() {
    return jdbc.sql("select * from account order by name").query(this::row).list();
  }

  @Override
  public void changePassword(String name, String password) {
    PasswordRule.check(name, password);
    requireOne(
        name,
        jdbc.sql("update account set password_hash = ?, failures = 0 where name = ?")
            .params(encoder.encode(password), name)
            .update());
    audit.record(name, "修改口令", name, true, "");
  }

  @Override
  public void changeOwnPassword(String name, String old, String password) {
    Account account = find(name).orElseThrow(() -> new IllegalArgumentException("没有此账号：" + name));
    if (account.lockedAt(clock.instant())) {
      throw new IllegalArgumentException("账号已锁定，请稍后再试");
    }
    if (!encoder.matches(old, passwordHash(name).orElseThrow())) {
      signInFailed(name);
      throw new IllegalArgumentException("原口令不对");
    }
    if (old.equals(password)) {
      throw new IllegalArgumentException("新口令不得与原口令相同");
    }
    changePassword(name, password);
  }

  @Override
  public void enable(String name, boolean enabled) {
    requireOne(
        name,
        jdbc.sql("update account set enabled = ? where name = ?").params(enabled, name).update());
    audit.record("-", enabled ? "启用账号" : "停用账号", name, true, "");
  }

  @Override
  public Optional<String> credentialStamp(String name) {
    return find(name)
        .filter(Account::enabled)
        .flatMap(a -> passwordHash(name))
        .map(JdbcAccounts::digest);
  }

  private static String digest(String hash) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(hash.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The hash kept for {@code name}. */
  Optional<String> passwordHash(String name) {
    return jdbc.sql("select password_hash from account where name = ?")
        .param(name)
        .query(String.class)
        .optional();
  }

  /** Counts a failed sign-in; the fifth in a row locks the account. */
  void signInFailed(String name) {
    Instant until = clock.instant().plus(LOCK);
    jdbc.sql("update account set failures = failures + 1 where name = ?").param(name).update();
    int locked =
        jdbc.sql(
                "update account set locked_until = ?, failures = 0 where name = ? and failures >= ?")
            .params(Timestamp.from(until), name, MAX_FAILURES)
            .update();
    audit.record(
        name,
        "登录",
        "",
        false,
        locked == 1 ? "连续失败，账号锁定 %d 分钟".formatted(LOCK.toMinutes()) : "口令错误");
  }

  /** Forgets failed sign-ins. */
  void signInSucceeded(String name) {
    jdbc.sql("update account set failures = 0, locked_until = null where name = ?")
        .param(name)
        .update();
    audit.record(name, "登录", "", true, "");
  }

  private static void requireOne(String name, int changed) {
    if (changed != 1) {
      throw new IllegalArgumentException("没有此账号：" + name);
    }
  }

  private Account row(ResultSet row, int number) throws SQLException {
    Timestamp lockedUntil = row.getTimestamp("locked_until");
    return new Account(
        row.getString("name"),
        row.getString("display_name"),
        Arrays.stream(row.getString("roles").split(","))
            .map(Role::valueOf)
            .collect(Collectors.toSet()),
        row.getBoolean("enabled"),
        Optional.ofNullable(lockedUntil).map(Timestamp::toInstant));
  }
}
