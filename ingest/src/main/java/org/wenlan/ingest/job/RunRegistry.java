package org.wenlan.ingest.job;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.wenlan.ingest.RunKind;
import org.wenlan.ingest.RunState;

/** The runs in the registry (批次登记). */
final class RunRegistry {

  private static final int LONGEST_MESSAGE = 4_000;

  private final JdbcClient jdbc;

  RunRegistry(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new run that waits. */
  long create(RunKind kind, String source, String folderUri, Instant now) {
    return create(kind, source, folderUri, /* catalogue= */ false, now);
  }

  /** A new run that waits. */
  long create(RunKind kind, String source, String folderUri, boolean catalogue, Instant now) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into ingest_run (kind, source, folder_uri, state, scanned, catalogue,"
                + " message, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            kind.name(),
            source,
            folderUri,
            RunState.QUEUED.name(),
            false,
            catalogue,
            "",
            timestamp(now))
        .update(key, "id");
    Number id = key.getKey();
    if (id == null) {
      throw new IllegalStateException("the database gave a new run no number");
    }
    return id.longValue();
  }

  Optional<Run> find(long id) {
    return jdbc.sql("select * from ingest_run where id = ?")
        .param(id)
        .query(RunRegistry::run)
        .optional();
  }

  /** Newest first. */
  List<Run> latest(int limit) {
    return jdbc.sql("select * from ingest_run order by id desc fetch next ? rows only")
        .param(limit)
        .query(RunRegistry::run)
        .list();
  }

  /** Runs that wait or were going on, oldest first. */
  List<Run> unfinished() {
    return jdbc.sql("select * from ingest_run where state in ('RUNNING', 'QUEUED') order by id")
        .query(RunRegistry::run)
        .list();
  }

  /** The latest run over the folder that is not complete. */
  Optional<Run> openOver(String folderUri) {
    return jdbc.sql(
            "select * from ingest_run where folder_uri = ? and kind = 'FOLDER'"
                + " and state <> 'COMPLETED' order by id desc fetch next 1 rows only")
        .param(folderUri)
        .query(RunRegistry::run)
        .optional();
  }

  /** Where the bytes lie of uploads whose run is not complete. */
  Set<URI> awaitedUploads() {
    return jdbc
        .sql("select folder_uri from ingest_run where kind = 'UPLOAD' and state <> 'COMPLETED'")
        .query(String.class)
        .list()
        .stream()
        .map(URI::create)
        .collect(Collectors.toSet());
  }

  /** Runs that are not complete. */
  Set<Long> open() {
    return Set.copyOf(
        jdbc.sql("select id from ingest_run where state <> 'COMPLETED'").query(Long.class).list());
  }

  void queue(long id) {
    jdbc.sql("update ingest_run set state = 'QUEUED', ended_at = null, message = '' where id = ?")
        .param(id)
        .update();
  }

  void begin(long id, Instant now) {
    jdbc.sql(
            "update ingest_run set state = 'RUNNING', ended_at = null, message = '',"
                + " started_at = coalesce(started_at, ?) where id = ?")
        .params(timestamp(now), id)
        .update();
  }

  void scanned(long id) {
    jdbc.sql("update ingest_run set scanned = true where id = ?").param(id).update();
  }

  void end(long id, RunState state, String message, Instant now) {
    jdbc.sql("update ingest_run set state = ?, message = ?, ended_at = ? where id = ?")
        .params(
            state.name(),
            message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)),
            timestamp(now),
            id)
        .update();
  }

  static OffsetDateTime timestamp(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static Run run(ResultSet row, int number) throws SQLException {
    return new Run(
        row.getLong("id"),
        RunKind.valueOf(row.getString("kind")),
        row.getString("source"),
        row.getString("folder_uri"),
        RunState.valueOf(row.getString("state")),
        row.getBoolean("scanned"),
        row.getBoolean("catalogue"),
        row.getString("message"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("started_at", OffsetDateTime.class)),
        instant(row.getObject("ended_at", OffsetDateTime.class)));
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }
}
