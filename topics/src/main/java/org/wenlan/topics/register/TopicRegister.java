package org.wenlan.topics.register;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.core.query.Expression;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.SearchParameters;
import org.wenlan.topics.Frequency;
import org.wenlan.topics.OutputForm;
import org.wenlan.topics.Topic;
import org.wenlan.topics.TopicEvent;
import org.wenlan.topics.TopicProfile;
import org.wenlan.topics.TopicStatus;

/** Topics and what happened to them. Called inside a transaction of the caller. */
public final class TopicRegister {

  private static final int MOST_EVENTS = 100;

  private final JdbcClient jdbc;

  /**
   * @param jdbc the registry
   */
  public TopicRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes a new topic. */
  public void insert(Topic topic) {
    TopicProfile profile = topic.profile();
    jdbc.sql(
            """
            insert into topic (name, description, purpose, inclusion, exclusion, question_kind, question,
              date_from, frequency, max_items, output, deliver_at, start_on, end_on, retrospective,
              send_at_once, baseline_due, owner, status, created_at, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(fields(profile))
        .params(
            topic.baselineDue(),
            topic.owner(),
            topic.status().name(),
            Timestamp.from(topic.createdAt()),
            topic.id())
        .update();
    insertFilters(topic.id(), profile);
  }

  /** Writes the profile of a topic. */
  public void update(Topic topic) {
    jdbc.sql(
            """
            update topic set name = ?, description = ?, purpose = ?, inclusion = ?, exclusion = ?,
              question_kind = ?, question = ?, date_from = ?, frequency = ?, max_items = ?, output = ?,
              deliver_at = ?, start_on = ?, end_on = ?, retrospective = ?, send_at_once = ?,
              baseline_due = ? where id = ?
            """)
        .params(fields(topic.profile()))
        .params(topic.baselineDue(), topic.id())
        .update();
    jdbc.sql("delete from topic_filter where topic_id = ?").param(topic.id()).update();
    insertFilters(topic.id(), topic.profile());
  }

  private static List<@Nullable Object> fields(TopicProfile profile) {
    List<@Nullable Object> fields = new ArrayList<>();
    fields.addAll(
        List.of(
            profile.name(),
            profile.description(),
            profile.purpose(),
            profile.inclusion(),
            profile.exclusion(),
            SearchParameters.parameter(profile.question()),
            profile.question().text()));
    fields.add(profile.dateFrom().map(Date::valueOf).orElse(null));
    fields.addAll(
        List.of(
            profile.frequency().name(),
            profile.maxItems(),
            profile.output().name(),
            profile.deliveryAt().toString(),
            Date.valueOf(profile.startAt())));
    fields.add(profile.endAt().map(Date::valueOf).orElse(null));
    fields.addAll(List.of(profile.retrospective(), profile.sendAtOnce()));
    return fields;
  }

  private void insertFilters(String topic, TopicProfile profile) {
    profile
        .filters()
        .forEach(
            (facet, values) ->
                values.forEach(
                    value ->
                        jdbc.sql(
                                "insert into topic_filter (topic_id, facet, filter_value)"
                                    + " values (?, ?, ?)")
                            .params(topic, facet.name(), value)
                            .update()));
  }

  /** Takes a topic from one state to another; whether it was in the first. */
  public boolean move(String topic, TopicStatus from, TopicStatus to, Optional<Instant> nextRun) {
    return jdbc.sql("update topic set status = ?, next_run_at = ? where id = ? and status = ?")
            .param(to.name())
            .param(Columns.timestamp(nextRun))
            .param(topic)
            .param(from.name())
            .update()
        == 1;
  }

  /**
   * Notes that the topic was looked for. What happened after {@code at} may not have been met: a
   * topic that an event has made due since then stays due.
   *
   * @param at start of the run
   */
  public void ran(String topic, Instant at, Optional<Instant> nextRun) {
    jdbc.sql(
            "update topic set last_run_at = ?, baseline_due = false, next_run_at = case when"
                + " frequency = 'ON_EVENT' and next_run_at > ? then next_run_at else ? end"
                + " where id = ?")
        .param(Timestamp.from(at))
        .param(Timestamp.from(at))
        .param(Columns.timestamp(nextRun))
        .param(topic)
        .update();
  }

  /** Puts off the next run, after one that failed. */
  public void putOff(String topic, Instant until) {
    jdbc.sql("update topic set next_run_at = ? where id = ? and status = 'ACTIVE'")
        .params(Timestamp.from(until), topic)
        .update();
  }

  /** Makes every active topic due that waits for events. */
  public void eventsHappened(Instant at) {
    jdbc.sql("update topic set next_run_at = ? where status = 'ACTIVE' and frequency = 'ON_EVENT'")
        .param(Timestamp.from(at))
        .update();
  }

  /** Active topics whose time has come, the longest overdue first. */
  public List<Topic> due(Instant now) {
    return jdbc.sql(
            "select * from topic where status = 'ACTIVE' and next_run_at <= ?"
                + " order by next_run_at, id")
        .param(Timestamp.from(now))
        .query(this::row)
        .list();
  }

  /** Topics in service or paused whose last day is before {@code today}. */
  public List<Topic> outlived(LocalDate today) {
    return jdbc.sql(
            "select * from topic where status in ('ACTIVE', 'PAUSED') and end_on < ? order by id")
        .param(Date.valueOf(today))
        .query(this::row)
        .list();
  }

  /** One topic. */
  public Optional<Topic> find(String id) {
    return jdbc.sql("select * from topic where id = ?").param(id).query(this::row).optional();
  }

  /** All topics, those in service first, then the newest. */
  public List<Topic> list() {
    return jdbc.sql(
            "select * from topic order by case status when 'ACTIVE' then 0 when 'ENDED' then 2"
                + " else 1 end, created_at desc, id")
        .query(this::row)
        .list();
  }

  /** Adds to the history of a topic. */
  public void record(String topic, Instant at, String actor, String what, String detail) {
    jdbc.sql(
            "insert into topic_event (topic_id, happened_at, actor, what, detail)"
                + " values (?, ?, ?, ?, ?)")
        .params(topic, Timestamp.from(at), Columns.cut(actor, 64), what, Columns.cut(detail, 500))
        .update();
  }

  /** The history of a topic, newest first. */
  public List<TopicEvent> events(String topic) {
    return jdbc.sql("select * from topic_event where topic_id = ? order by id desc limit ?")
        .params(topic, MOST_EVENTS)
        .query(
            (row, number) ->
                new TopicEvent(
                    Columns.always(row, "happened_at"),
                    row.getString("actor"),
                    row.getString("what"),
                    row.getString("detail")))
        .list();
  }

  private Topic row(ResultSet row, int number) throws SQLException {
    String id = row.getString("id");
    String text = row.getString("question");
    TopicProfile profile =
        new TopicProfile(
            row.getString("name"),
            row.getString("description"),
            row.getString("purpose"),
            row.getString("inclusion"),
            row.getString("exclusion"),
            row.getString("question_kind").equals("expert")
                ? new Question.Expert(Expression.parse(text))
                : new Question.Words(text),
            filters(id),
            Optional.ofNullable(row.getDate("date_from")).map(Date::toLocalDate),
            Frequency.valueOf(row.getString("frequency")),
            row.getInt("max_items"),
            OutputForm.valueOf(row.getString("output")),
            LocalTime.parse(row.getString("deliver_at")),
            row.getDate("start_on").toLocalDate(),
            Optional.ofNullable(row.getDate("end_on")).map(Date::toLocalDate),
            row.getBoolean("retrospective"),
            row.getBoolean("send_at_once"));
    return new Topic(
        id,
        profile,
        row.getString("owner"),
        TopicStatus.valueOf(row.getString("status")),
        row.getBoolean("baseline_due"),
        Columns.always(row, "created_at"),
        Columns.instant(row, "last_run_at"),
        Columns.instant(row, "next_run_at"));
  }

  private Map<Facet, Set<String>> filters(String topic) {
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    jdbc.sql("select facet, filter_value from topic_filter where topic_id = ?")
        .param(topic)
        .query(
            row -> {
              filters
                  .computeIfAbsent(Facet.valueOf(row.getString(1)), facet -> new HashSet<>())
                  .add(row.getString(2));
            });
    return filters;
  }
}
