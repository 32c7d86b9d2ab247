package org.wenlan.ingest.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.wenlan.catalogue.oai.HarvestCursor;
import org.wenlan.ingest.LossPolicy;
import org.wenlan.ingest.Schedule;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.Source.Harvesting;
import org.wenlan.ingest.SourceKind;
import org.wenlan.ingest.SourceRun;
import org.wenlan.ingest.SourceService.Definition;
import org.wenlan.ingest.SourceState;
import org.wenlan.ingest.source.PoliteWeb.Validators;

/** The sources in the registry, when they are due and how far they were followed. */
final class SourceRegistry {

  private final JdbcClient jdbc;
  private final SourceRunRegistry runs;

  SourceRegistry(JdbcClient jdbc, SourceRunRegistry runs) {
    this.jdbc = jdbc;
    this.runs = runs;
  }

  /** Which source has this name. */
  Optional<Long> named(String name) {
    return jdbc.sql("select id from ingest_source where name = ?")
        .param(name)
        .query(Long.class)
        .optional();
  }

  long add(Definition definition, Instant now) {
    KeyHolder key = new GeneratedKeyHolder();
    Harvesting harvesting = definition.harvesting();
    jdbc.sql(
            "insert into ingest_source (name, address, format, set_name, from_date, until_date,"
                + " cursor_next, cursor_token, cursor_started, created_at, kind, schedule, loss,"
                + " paused, next_run) values (?, ?, ?, ?, ?, ?, '', '', '', ?, ?, ?, ?, false, ?)")
        .params(
            definition.name(),
            String.join("\n", definition.addresses()),
            harvesting.format(),
            harvesting.set(),
            harvesting.from(),
            harvesting.until(),
            moment(now),
            definition.kind().name(),
            definition.schedule().toString(),
            definition.loss().name())
        .param(moment(definition.schedule().next(now)))
        .update(key, "id");
    Number id = key.getKey();
    if (id == null) {
      throw new IllegalStateException("the database gave a new source no number");
    }
    return id.longValue();
  }

  /** Another address or question makes the cursor worthless. */
  void revise(Source old, Definition definition, Instant now) {
    Harvesting harvesting = definition.harvesting();
    boolean elsewhere =
        !old.addresses().equals(definition.addresses()) || !old.harvesting().equals(harvesting);
    jdbc.sql(
            "update ingest_source set name = ?, address = ?, format = ?, set_name = ?,"
                + " from_date = ?, until_date = ?, schedule = ?, loss = ?, next_run = ?"
                + " where id = ?")
        .params(
            definition.name(),
            String.join("\n", definition.addresses()),
            harvesting.format(),
            harvesting.set(),
            harvesting.from(),
            harvesting.until(),
            definition.schedule().toString(),
            definition.loss().name())
        .param(moment(definition.schedule().next(now)))
        .param(old.id())
        .update();
    if (elsewhere) {
      advance(old.id(), HarvestCursor.BEGINNING);
      validators(old.id(), Validators.NONE);
    }
  }

  void delete(long id) {
    jdbc.sql("delete from ingest_place where source_id = ?").param(id).update();
    jdbc.sql("delete from ingest_source_run where source_id = ?").param(id).update();
    jdbc.sql("delete from ingest_source where id = ?").param(id).update();
  }

  void pause(long id, boolean paused) {
    jdbc.sql("update ingest_source set paused = ? where id = ?").params(paused, id).update();
  }

  /** Sets when the source is due next. */
  void due(long id, Optional<Instant> next) {
    jdbc.sql("update ingest_source set next_run = ? where id = ?")
        .param(moment(next))
        .param(id)
        .update();
  }

  /** Sources that are due and not paused. */
  List<Long> due(Instant now) {
    return jdbc.sql(
            "select id from ingest_source where not paused and next_run <= ? order by next_run, id")
        .param(moment(now))
        .query(Long.class)
        .list();
  }

  List<Source> sources() {
    return jdbc.sql("select * from ingest_source order by name").query(this::read).list();
  }

  Optional<Source> source(long id) {
    return jdbc.sql("select * from ingest_source where id = ?")
        .param(id)
        .query(this::read)
        .optional();
  }

  HarvestCursor cursor(long source) {
    return jdbc.sql("select * from ingest_source where id = ?")
        .param(source)
        .query(
            (row, number) ->
                new HarvestCursor(
                    said(row, "cursor_next"),
                    said(row, "cursor_token"),
                    said(row, "cursor_started")))
        .single();
  }

  void advance(long source, HarvestCursor cursor) {
    jdbc.sql(
            "update ingest_source set cursor_next = ?, cursor_token = ?, cursor_started = ?"
                + " where id = ?")
        .params(
            cursor.next().orElse(""),
            cursor.token().orElse(""),
            cursor.started().orElse(""),
            source)
        .update();
  }

  /** What is known of a feed itself. */
  Validators validators(long source) {
    return jdbc.sql("select etag, last_modified from ingest_source where id = ?")
        .param(source)
        .query((row, number) -> new Validators(row.getString(1), row.getString(2)))
        .single();
  }

  void validators(long source, Validators known) {
    jdbc.sql("update ingest_source set etag = ?, last_modified = ? where id = ?")
        .params(known.etag(), known.lastModified(), source)
        .update();
  }

  private Source read(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    boolean paused = row.getBoolean("paused");
    Optional<SourceRun> latest = runs.latest(id, 1).stream().findFirst();
    long places =
        jdbc.sql("select count(*) from ingest_place where source_id = ? and present")
            .param(id)
            .query(Long.class)
            .single();
    return new Source(
        id,
        SourceKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("address").lines().toList(),
        Schedule.parse(row.getString("schedule")),
        LossPolicy.valueOf(row.getString("loss")),
        new Harvesting(
            row.getString("format"),
            row.getString("set_name"),
            row.getString("from_date"),
            row.getString("until_date")),
        paused,
        state(paused, latest),
        said(row, "cursor_next"),
        instant(row.getObject("next_run", OffsetDateTime.class)),
        latest,
        places);
  }

  private static SourceState state(boolean paused, Optional<SourceRun> latest) {
    Optional<SourceState> active =
        latest
            .map(SourceRun::state)
            .flatMap(
                state ->
                    switch (state) {
                      case WAITING -> Optional.of(SourceState.WAITING);
                      case RUNNING -> Optional.of(SourceState.RUNNING);
                      case STOPPED, COMPLETED -> Optional.empty();
                    });
    boolean failed = latest.filter(run -> run.state() == SourceRun.State.STOPPED).isPresent();
    return active.orElse(
        paused ? SourceState.PAUSED : failed ? SourceState.FAILED : SourceState.IDLE);
  }

  static OffsetDateTime moment(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable OffsetDateTime moment(Optional<Instant> instant) {
    return instant.map(SourceRegistry::moment).orElse(null);
  }

  static Optional<Instant> instant(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }

  private static Optional<String> said(ResultSet row, String column) throws SQLException {
    return Optional.of(row.getString(column)).filter(text -> !text.isEmpty());
  }
}
