package org.wenlan.reports.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.reports.BatchSearch;
import org.wenlan.reports.BatchSearch.Found;
import org.wenlan.reports.BatchSearch.Row;
import org.wenlan.reports.BatchSearch.State;
import org.wenlan.reports.BatchSearch.Status;

/** Batches, their rows and what these found, in the registry. */
final class BatchRegistry {

  private static final String BATCH =
      "select b.*, (select count(*) from search_batch_query q where q.batch_id = b.id) as total,"
          + " (select count(*) from search_batch_query q where q.batch_id = b.id"
          + " and q.status = 'DONE') as done,"
          + " (select count(*) from search_batch_query q where q.batch_id = b.id"
          + " and q.status = 'BAD') as bad from search_batch b ";
  private static final int MOST_PROBLEM_CHARS = 1_000;

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  BatchRegistry(JdbcTemplate template) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
  }

  /** Writes a batch with its rows; call inside a transaction. */
  long add(String title, String by, Instant at, Set<AccessLevel> access, List<Row> rows) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into search_batch (title, made_by, made_at, access_levels, state, message)"
                + " values (?, ?, ?, ?, 'RUNNING', '')")
        .params(
            title,
            by,
            at.atOffset(ZoneOffset.UTC),
            new TreeSet<>(access).stream().map(AccessLevel::name).collect(Collectors.joining(",")))
        .update(key, "id");
    Number id = key.getKey();
    if (id == null) {
      throw new IllegalStateException("the registry gave no number to a batch");
    }
    template.batchUpdate(
        "insert into search_batch_query values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
        rows.stream()
            .map(
                row ->
                    new Object[] {
                      id,
                      row.row(),
                      row.name(),
                      row.note(),
                      row.expert() ? "expert" : "q",
                      row.question(),
                      row.status().name(),
                      cut(row.problem())
                    })
            .toList());
    return id.longValue();
  }

  List<BatchSearch> list(String by, int limit) {
    return jdbc.sql(BATCH + "where made_by = ? order by id desc fetch first ? rows only")
        .params(by, limit)
        .query(BatchRegistry::batch)
        .list();
  }

  Optional<BatchSearch> find(long id) {
    return jdbc.sql(BATCH + "where id = ?").param(id).query(BatchRegistry::batch).optional();
  }

  List<Long> running() {
    return jdbc.sql("select id from search_batch where state = 'RUNNING' order by id")
        .query(Long.class)
        .list();
  }

  int runningOf(String by) {
    return jdbc.sql("select count(*) from search_batch where state = 'RUNNING' and made_by = ?")
        .param(by)
        .query(Integer.class)
        .single();
  }

  List<Row> rows(long batch) {
    return jdbc.sql("select * from search_batch_query where batch_id = ? order by row_number")
        .param(batch)
        .query(BatchRegistry::row)
        .list();
  }

  Optional<Row> nextWaiting(long batch) {
    return jdbc.sql(
            "select * from search_batch_query where batch_id = ? and status = 'WAITING'"
                + " order by row_number fetch first 1 rows only")
        .param(batch)
        .query(BatchRegistry::row)
        .optional();
  }

  List<Found> found(long batch) {
    return jdbc.sql(
            "select * from search_batch_hit where batch_id = ? order by row_number, ordinal")
        .param(batch)
        .query(BatchRegistry::found)
        .list();
  }

  /** Writes what a row found; call inside a transaction. */
  void done(long batch, int row, long count, long millis, List<Found> found) {
    jdbc.sql(
            "update search_batch_query set status = 'DONE', hit_count = ?, took_millis = ?"
                + " where batch_id = ? and row_number = ? and status = 'WAITING'")
        .params(count, millis, batch, row)
        .update();
    template.batchUpdate(
        "insert into search_batch_hit values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        found.stream()
            .map(
                hit ->
                    new Object[] {
                      batch,
                      row,
                      hit.ordinal(),
                      hit.document(),
                      hit.access().name(),
                      hit.title(),
                      hit.number(),
                      hit.date(),
                      hit.source(),
                      hit.passage(),
                      hit.paragraph()
                    })
            .toList());
  }

  void bad(long batch, int row, String problem) {
    jdbc.sql(
            "update search_batch_query set status = 'BAD', problem = ?"
                + " where batch_id = ? and row_number = ?")
        .params(cut(problem), batch, row)
        .update();
  }

  void state(long batch, State state, String message) {
    jdbc.sql("update search_batch set state = ?, message = ? where id = ?")
        .params(state.name(), cut(message), batch)
        .update();
  }

  private static BatchSearch batch(ResultSet row, int number) throws SQLException {
    return new BatchSearch(
        row.getLong("id"),
        row.getString("title"),
        row.getString("made_by"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        Stream.of(row.getString("access_levels").split(",", -1))
            .map(AccessLevel::valueOf)
            .collect(Collectors.toSet()),
        State.valueOf(row.getString("state")),
        row.getInt("total"),
        row.getInt("done"),
        row.getInt("bad"),
        row.getString("message"));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getInt("row_number"),
        row.getString("name"),
        row.getString("note"),
        row.getString("question_kind").equals("expert"),
        row.getString("question"),
        Status.valueOf(row.getString("status")),
        row.getString("problem"),
        row.getLong("hit_count"),
        row.getLong("took_millis"));
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    return new Found(
        row.getInt("row_number"),
        row.getInt("ordinal"),
        row.getString("document_id").strip(),
        AccessLevel.valueOf(row.getString("access_level")),
        row.getString("title"),
        row.getString("number"),
        row.getString("made_on"),
        row.getString("source"),
        row.getString("passage"),
        row.getInt("paragraph"));
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), MOST_PROBLEM_CHARS));
  }
}
