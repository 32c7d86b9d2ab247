package org.wenlan.topics.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.topics.Reader;
import org.wenlan.topics.Subscription;
import org.wenlan.topics.UnitType;

/** Readers and what they get. Called inside a transaction of the caller. */
public final class SubscriptionRegister {

  private static final String ALL =
      """
      select s.*, t.name as topic_name, r.name, r.account, r.unit, r.unit_type, r.email, r.clearance,
        r.consent_at
      from topic_subscription s join topic_reader r on r.id = s.reader_id
        join topic t on t.id = s.topic_id
      """;

  private final JdbcClient jdbc;

  /**
   * @param jdbc the registry
   */
  public SubscriptionRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The reader who has this address. */
  public Optional<String> readerOf(String email) {
    return jdbc.sql("select id from topic_reader where lower(email) = lower(?)")
        .param(email)
        .query(String.class)
        .optional();
  }

  /** Writes a reader, new or known by the id. */
  public void put(Reader reader) {
    int known =
        jdbc.sql(
                "update topic_reader set name = ?, account = ?, unit = ?, unit_type = ?, email = ?,"
                    + " clearance = ?, consent_at = ? where id = ?")
            .params(values(reader))
            .update();
    if (known == 0) {
      jdbc.sql(
              "insert into topic_reader (name, account, unit, unit_type, email, clearance,"
                  + " consent_at, id) values (?, ?, ?, ?, ?, ?, ?, ?)")
          .params(values(reader))
          .update();
    }
  }

  private static List<@Nullable Object> values(Reader reader) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(reader.name());
    values.add(reader.account().orElse(null));
    values.add(reader.unit());
    values.add(reader.unitType().name());
    values.add(reader.email());
    values.add(reader.clearance().name());
    values.add(Timestamp.from(reader.consentAt()));
    values.add(reader.id());
    return values;
  }

  /** Subscribes, or takes a subscription up again. */
  public void subscribe(String topic, String reader, boolean noteWhenEmpty, Instant at) {
    int known =
        jdbc.sql(
                "update topic_subscription set note_when_empty = ?, unsubscribed_at = null"
                    + " where topic_id = ? and reader_id = ?")
            .params(noteWhenEmpty, topic, reader)
            .update();
    if (known == 0) {
      jdbc.sql(
              "insert into topic_subscription (topic_id, reader_id, note_when_empty, feed_epoch,"
                  + " subscribed_at) values (?, ?, ?, 1, ?)")
          .params(topic, reader, noteWhenEmpty, Timestamp.from(at))
          .update();
    }
  }

  /** Ends a subscription and with it the address of its feed; whether there was one. */
  public boolean unsubscribe(String topic, String reader, Instant at) {
    return jdbc.sql(
                "update topic_subscription set unsubscribed_at = ?, feed_epoch = feed_epoch + 1"
                    + " where topic_id = ? and reader_id = ? and unsubscribed_at is null")
            .params(Timestamp.from(at), topic, reader)
            .update()
        == 1;
  }

  /** Makes the address of the feed void; another one is in force. */
  public boolean renewFeed(String topic, String reader) {
    return jdbc.sql(
                "update topic_subscription set feed_epoch = feed_epoch + 1"
                    + " where topic_id = ? and reader_id = ?")
            .params(topic, reader)
            .update()
        == 1;
  }

  /** Those of a topic, by name. */
  public List<Subscription> of(String topic) {
    return jdbc.sql(ALL + " where s.topic_id = ? order by r.name, r.id")
        .param(topic)
        .query(SubscriptionRegister::row)
        .list();
  }

  /** Those of an account, newest first. */
  public List<Subscription> ofAccount(String account) {
    return jdbc.sql(ALL + " where r.account = ? order by s.subscribed_at desc, s.topic_id")
        .param(account)
        .query(SubscriptionRegister::row)
        .list();
  }

  /** One of them. */
  public Optional<Subscription> find(String topic, String reader) {
    return jdbc.sql(ALL + " where s.topic_id = ? and s.reader_id = ?")
        .params(topic, reader)
        .query(SubscriptionRegister::row)
        .optional();
  }

  private static Subscription row(ResultSet row, int number) throws SQLException {
    Reader reader =
        new Reader(
            row.getString("reader_id"),
            row.getString("name"),
            Optional.ofNullable(row.getString("account")),
            row.getString("unit"),
            UnitType.valueOf(row.getString("unit_type")),
            row.getString("email"),
            AccessLevel.valueOf(row.getString("clearance")),
            Columns.always(row, "consent_at"));
    return new Subscription(
        row.getString("topic_id"),
        row.getString("topic_name"),
        reader,
        row.getBoolean("note_when_empty"),
        row.getInt("feed_epoch"),
        Columns.always(row, "subscribed_at"),
        Columns.instant(row, "unsubscribed_at"));
  }
}
