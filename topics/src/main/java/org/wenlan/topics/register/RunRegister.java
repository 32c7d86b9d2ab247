package org.wenlan.topics.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.wenlan.topics.RunCause;
import org.wenlan.topics.TopicRun;

/** Runs of topics. Called inside a transaction of the caller. */
public final class RunRegister {

  private static final int MOST = 50;

  private final JdbcClient jdbc;

  /**
   * @param jdbc the registry
   */
  public RunRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A run that begins; its number. */
  public long begin(String topic, RunCause cause, Optional<Instant> windowFrom, Instant at) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into topic_run (topic_id, cause, state, window_from, started_at, found, fresh,"
                + " duplicates, note_due, message) values (?, ?, 'RUNNING', ?, ?, 0, 0, 0, false, '')")
        .param(topic)
        .param(cause.name())
        .param(Columns.timestamp(windowFrom))
        .param(Timestamp.from(at))
        .update(key, "id");
    Number id = key.getKey();
    if (id == null) {
      throw new IllegalStateException("the database gave a new run no number");
    }
    return id.longValue();
  }

  /** A run that is over. */
  public void done(long run, Instant at, long found, long fresh, long duplicates, boolean noteDue) {
    jdbc.sql(
            "update topic_run set state = 'DONE', ended_at = ?, found = ?, fresh = ?, duplicates = ?,"
                + " note_due = ? where id = ?")
        .params(Timestamp.from(at), found, fresh, duplicates, noteDue, run)
        .update();
  }

  /** A run that broke off; nothing of it was kept. */
  public void failed(long run, Instant at, String message) {
    jdbc.sql("update topic_run set state = 'FAILED', ended_at = ?, message = ? where id = ?")
        .params(Timestamp.from(at), Columns.cut(message, 500), run)
        .update();
  }

  /** Runs a crash cut off. */
  public void sweep(Instant at) {
    jdbc.sql(
            "update topic_run set state = 'FAILED', ended_at = ?, message = ? where state = 'RUNNING'")
        .params(Timestamp.from(at), "服务曾中断；未登记任何条目，下次检索重新来过")
        .update();
  }

  /** Whether readers still have to be told that there is nothing new. */
  public boolean noteDue(String topic) {
    return jdbc.sql("select count(*) from topic_run where topic_id = ? and note_due")
            .param(topic)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The note was sent, or something new made it pointless. */
  public void noteDone(String topic) {
    jdbc.sql("update topic_run set note_due = false where topic_id = ? and note_due")
        .param(topic)
        .update();
  }

  /** Newest first. */
  public List<TopicRun> of(String topic) {
    return jdbc.sql("select * from topic_run where topic_id = ? order by id desc limit ?")
        .params(topic, MOST)
        .query(RunRegister::row)
        .list();
  }

  /** One run. */
  public TopicRun find(long run) {
    return jdbc.sql("select * from topic_run where id = ?")
        .param(run)
        .query(RunRegister::row)
        .single();
  }

  private static TopicRun row(ResultSet row, int number) throws SQLException {
    return new TopicRun(
        row.getLong("id"),
        RunCause.valueOf(row.getString("cause")),
        row.getString("state"),
        Columns.instant(row, "window_from"),
        Columns.always(row, "started_at"),
        Columns.instant(row, "ended_at"),
        row.getLong("found"),
        row.getLong("fresh"),
        row.getLong("duplicates"),
        row.getBoolean("note_due"),
        row.getString("message"));
  }
}
