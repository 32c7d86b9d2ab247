package org.wenlan.ingest.source;

import static org.wenlan.ingest.source.SourceRegistry.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.wenlan.ingest.SourceRun;
import org.wenlan.ingest.SourceRun.State;

/** The runs of sources in the registry. */
final class SourceRunRegistry {

  private static final int LONGEST_MESSAGE = 4_000;

  private final JdbcClient jdbc;

  SourceRunRegistry(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new run that waits. */
  long create(long source, Instant now) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into ingest_source_run (source_id, state, received, failed, added, changed,"
                + " gone, withdrawn, message, started_at)"
                + " values (?, 'WAITING', 0, 0, 0, 0, 0, 0, '', ?)")
        .params(source, moment(now))
        .update(key, "id");
    Number id = key.getKey();
    if (id == null) {
      throw new IllegalStateException("the database gave a new run no number");
    }
    return id.longValue();
  }

  void begin(long run) {
    jdbc.sql("update ingest_source_run set state = 'RUNNING' where id = ?").param(run).update();
  }

  void end(long run, State state, String message, Instant now) {
    jdbc.sql("update ingest_source_run set state = ?, message = ?, ended_at = ? where id = ?")
        .params(
            state.name(),
            message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)),
            moment(now),
            run)
        .update();
  }

  void ingest(long run, long ingestRun) {
    jdbc.sql("update ingest_source_run set run_id = ? where id = ?")
        .params(ingestRun, run)
        .update();
  }

  void received(long run, long received, long failed) {
    jdbc.sql(
            "update ingest_source_run set received = received + ?, failed = failed + ?"
                + " where id = ?")
        .params(received, failed, run)
        .update();
  }

  void settled(long run, PlaceRegistry.Changes changes) {
    jdbc.sql(
            "update ingest_source_run set added = added + ?, changed = changed + ?,"
                + " gone = gone + ? where id = ?")
        .params(changes.added(), changes.changed(), changes.gone(), run)
        .update();
  }

  void withdrawn(long run) {
    jdbc.sql("update ingest_source_run set withdrawn = withdrawn + 1 where id = ?")
        .param(run)
        .update();
  }

  /** The run of a source that waits or goes on. */
  Optional<SourceRun> open(long source) {
    return latest(source, 1).stream().filter(run -> !run.state().ended()).findFirst();
  }

  /** Runs that wait or were going on, oldest first. */
  List<SourceRun> unfinished() {
    return jdbc.sql(
            "select * from ingest_source_run where state in ('WAITING', 'RUNNING') order by id")
        .query(SourceRunRegistry::read)
        .list();
  }

  /** Newest first. */
  List<SourceRun> latest(long source, int limit) {
    return jdbc.sql(
            "select * from ingest_source_run where source_id = ?"
                + " order by id desc fetch next ? rows only")
        .params(source, limit)
        .query(SourceRunRegistry::read)
        .list();
  }

  private static SourceRun read(ResultSet row, int number) throws SQLException {
    long run = row.getLong("run_id");
    Optional<Long> runId = row.wasNull() ? Optional.empty() : Optional.of(run);
    return new SourceRun(
        row.getLong("id"),
        row.getLong("source_id"),
        State.valueOf(row.getString("state")),
        row.getLong("received"),
        row.getLong("failed"),
        row.getLong("added"),
        row.getLong("changed"),
        row.getLong("gone"),
        row.getLong("withdrawn"),
        runId,
        row.getString("message"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        SourceRegistry.instant(row.getObject("ended_at", OffsetDateTime.class)));
  }
}
