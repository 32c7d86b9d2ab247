package org.wenlan.ingest.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.catalogue.oai.HarvestCursor;
import org.wenlan.catalogue.oai.HarvestRequest;
import org.wenlan.catalogue.oai.HarvestedRecord;
import org.wenlan.core.document.DocumentId;
import org.wenlan.ingest.HarvestSource;
import org.wenlan.ingest.HarvestSource.Harvest;
import org.wenlan.ingest.HarvestSource.State;

/** Sources, their cursors, their harvests and what is known of each record. */
final class HarvestRegistry {

  private static final int LONGEST_MESSAGE = 4_000;

  private final JdbcClient jdbc;

  HarvestRegistry(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isTaken(String name) {
    return count("select count(*) from ingest_source where name = ?", name) > 0;
  }

  void add(String name, HarvestRequest request, Instant now) {
    jdbc.sql(
            "insert into ingest_source (name, address, format, set_name, from_date, until_date,"
                + " cursor_next, cursor_token, cursor_started, created_at)"
                + " values (?, ?, ?, ?, ?, ?, '', '', '', ?)")
        .params(
            name,
            request.base().toString(),
            request.format(),
            request.set().orElse(""),
            request.from().orElse(""),
            request.until().orElse(""),
            moment(now))
        .update();
  }

  List<HarvestSource> sources() {
    return jdbc.sql("select * from ingest_source order by name").query(this::read).list();
  }

  Optional<HarvestSource> source(long id) {
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

  long begin(long source, Instant now) {
    jdbc.sql(
            "insert into ingest_harvest (source_id, state, pages, present, deleted, withdrawn,"
                + " message, started_at) values (?, 'RUNNING', 0, 0, 0, 0, '', ?)")
        .params(source, moment(now))
        .update();
    return count("select max(id) from ingest_harvest where source_id = ?", source);
  }

  void count(long harvest, long present, long deleted) {
    jdbc.sql(
            "update ingest_harvest set pages = pages + 1, present = present + ?,"
                + " deleted = deleted + ? where id = ?")
        .params(present, deleted, harvest)
        .update();
  }

  void run(long harvest, long run) {
    jdbc.sql("update ingest_harvest set run_id = ? where id = ?").params(run, harvest).update();
  }

  void end(long harvest, State state, String message, Instant now) {
    jdbc.sql("update ingest_harvest set state = ?, message = ?, ended_at = ? where id = ?")
        .params(
            state.name(),
            message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)),
            moment(now),
            harvest)
        .update();
  }

  /** What a crash left running. */
  void stopRunning(String message, Instant now) {
    jdbc.sql(
            "update ingest_harvest set state = 'STOPPED', message = ?, ended_at = ?"
                + " where state = 'RUNNING'")
        .params(message, moment(now))
        .update();
  }

  /** Notes what a record is now; the document it was before has to be withdrawn. */
  void enter(long source, HarvestedRecord record) {
    String hash = DocumentId.of(record.identifier().getBytes(UTF_8)).value();
    String now =
        record instanceof HarvestedRecord.Present(var id, var date, byte[] metadata)
            ? DocumentId.of(metadata).value()
            : "";
    Optional<String> before =
        jdbc.sql(
                "select document_id from ingest_harvested where source_id = ?"
                    + " and identifier_hash = ?")
            .params(source, hash)
            .query(String.class)
            .optional()
            .map(String::strip);
    if (before.isEmpty()) {
      jdbc.sql(
              "insert into ingest_harvested (datestamp, document_id, deleted, identifier,"
                  + " source_id, identifier_hash) values (?, ?, ?, ?, ?, ?)")
          .params(record.datestamp(), now, now.isEmpty(), record.identifier(), source, hash)
          .update();
    } else {
      jdbc.sql(
              "update ingest_harvested set datestamp = ?, document_id = ?, deleted = ?"
                  + " where source_id = ? and identifier_hash = ?")
          .params(record.datestamp(), now, now.isEmpty(), source, hash)
          .update();
    }
    before
        .filter(document -> !document.isEmpty() && !document.equals(now))
        .ifPresent(document -> obsolete(source, document));
  }

  private void obsolete(long source, String document) {
    if (count(
            "select count(*) from ingest_withdrawal where source_id = ? and document_id = ?",
            source,
            document)
        == 0) {
      jdbc.sql("insert into ingest_withdrawal (source_id, document_id) values (?, ?)")
          .params(source, document)
          .update();
    }
  }

  /** Documents to be taken out: no record of any source is described by them any more. */
  List<DocumentId> withdrawals(long source) {
    return jdbc.sql(
            "select document_id from ingest_withdrawal w where source_id = ? and not exists"
                + " (select 1 from ingest_harvested h where h.document_id = w.document_id)")
        .param(source)
        .query((row, number) -> new DocumentId(row.getString(1)))
        .list();
  }

  void withdrawn(long source, long harvest, DocumentId document) {
    jdbc.sql("delete from ingest_withdrawal where source_id = ? and document_id = ?")
        .params(source, document.value())
        .update();
    jdbc.sql("update ingest_harvest set withdrawn = withdrawn + 1 where id = ?")
        .param(harvest)
        .update();
  }

  private HarvestSource read(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    Optional<Harvest> latest =
        jdbc.sql(
                "select * from ingest_harvest where source_id = ?"
                    + " order by id desc fetch next 1 rows only")
            .param(id)
            .query(HarvestRegistry::harvest)
            .optional();
    return new HarvestSource(
        id,
        row.getString("name"),
        URI.create(row.getString("address")),
        row.getString("format"),
        said(row, "set_name"),
        said(row, "from_date"),
        said(row, "until_date"),
        said(row, "cursor_next"),
        latest);
  }

  private static Harvest harvest(ResultSet row, int number) throws SQLException {
    long run = row.getLong("run_id");
    Optional<Long> runId = row.wasNull() ? Optional.empty() : Optional.of(run);
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Harvest(
        row.getLong("id"),
        State.valueOf(row.getString("state")),
        row.getLong("pages"),
        row.getLong("present") + row.getLong("deleted"),
        row.getLong("present"),
        row.getLong("deleted"),
        row.getLong("withdrawn"),
        runId,
        row.getString("message"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(ended).map(OffsetDateTime::toInstant));
  }

  private static Optional<String> said(ResultSet row, String column) throws SQLException {
    return Optional.of(row.getString(column)).filter(text -> !text.isEmpty());
  }

  private static OffsetDateTime moment(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private long count(String sql, Object... parameters) {
    return jdbc.sql(sql).params(parameters).query(Long.class).single();
  }
}
