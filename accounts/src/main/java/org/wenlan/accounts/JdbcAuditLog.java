package org.wenlan.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The audit log in the registry. One server process owns the registry, so one lock orders the
 * lines.
 */
final class JdbcAuditLog implements AuditLog {

  private static final String GENESIS = "0".repeat(64);
  private static final RowMapper<AuditEntry> ENTRY =
      (row, number) ->
          new AuditEntry(
              row.getLong("sequence"),
              row.getTimestamp("happened_at").toInstant(),
              row.getString("actor"),
              row.getString("action"),
              row.getString("object"),
              row.getBoolean("success"),
              row.getString("detail"),
              row.getString("hash"));

  private final JdbcClient jdbc;
  private final TransactionTemplate alone;
  private final InstantSource clock;
  private final ReentrantLock order = new ReentrantLock();

  JdbcAuditLog(JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource clock) {
    this.jdbc = jdbc;
    this.alone = new TransactionTemplate(transactions);
    // A refused action rolls its own work back; the line that says so must stay.
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  @Override
  public void record(String actor, String action, String object, boolean success, String detail) {
    order.lock();
    try {
      alone.executeWithoutResult(
          status -> append(actor, action, cut(object), success, cut(detail)));
    } finally {
      order.unlock();
    }
  }

  private void append(String actor, String action, String object, boolean success, String detail) {
    AuditEntry last =
        jdbc
            .sql("select * from audit_log order by sequence desc fetch first 1 rows only")
            .query(ENTRY)
            .list()
            .stream()
            .findFirst()
            .orElse(new AuditEntry(0, Instant.EPOCH, "-", "", "", true, "", GENESIS));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    long sequence = last.sequence() + 1;
    String hash = hash(last.hash(), sequence, now, actor, action, object, success, detail);
    jdbc.sql(
            """
            insert into audit_log (sequence, happened_at, actor, action, object, success, detail, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(sequence, Timestamp.from(now), actor, action, object, success, detail, hash)
        .update();
  }

  @Override
  public List<AuditEntry> newest(int limit) {
    if (limit < 1 || limit > 1_000) {
      throw new IllegalArgumentException("limit must be 1 to 1000, got " + limit);
    }
    return jdbc.sql(
            "select * from audit_log order by sequence desc fetch first " + limit + " rows only")
        .query(ENTRY)
        .list();
  }

  @Override
  public long firstBrokenLine() {
    String before = GENESIS;
    long expected = 1;
    for (AuditEntry line :
        jdbc.sql("select * from audit_log order by sequence").query(ENTRY).list()) {
      String hash =
          hash(
              before,
              expected,
              line.at(),
              line.actor(),
              line.action(),
              line.object(),
              line.success(),
              line.detail());
      if (line.sequence() != expected || !hash.equals(line.hash())) {
        return expected;
      }
      before = hash;
      expected++;
    }
    return 0;
  }

  private static String cut(String text) {
    return text.length() <= 500 ? text : text.substring(0, 500);
  }

  private static String hash(
      String before,
      long sequence,
      Instant at,
      String actor,
      String action,
      String object,
      boolean success,
      String detail) {
    // Lengths keep "ab" + "c" apart from "a" + "bc".
    StringBuilder line = new StringBuilder(before);
    for (Object field :
        List.of(sequence, at.toEpochMilli(), actor, action, object, success, detail)) {
      String text = field.toString();
      line.append('|').append(text.length()).append(':').append(text);
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(line.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
