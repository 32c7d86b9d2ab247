package org.wenlan.topics.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.topics.Delivery;
import org.wenlan.topics.DeliveryMessage;
import org.wenlan.topics.MessageState;

/** Deliveries and the outbox. Called inside a transaction of the caller. */
public final class DeliveryRegister {

  private static final String MESSAGES =
      """
      select m.*, r.name as reader_name, r.email,
        (select count(*) from topic_withheld w where w.message_id = m.id) as withheld
      from topic_message m join topic_reader r on r.id = m.reader_id
      """;

  private final JdbcClient jdbc;

  /**
   * @param jdbc the registry
   */
  public DeliveryRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The number of the topic's next delivery. */
  public int nextNumber(String topic) {
    return jdbc.sql("select coalesce(max(number), 0) + 1 from topic_delivery where topic_id = ?")
        .param(topic)
        .query(Integer.class)
        .single();
  }

  /** Writes a delivery. */
  public void insert(Delivery delivery) {
    jdbc.sql(
            "insert into topic_delivery (id, topic_id, number, items, created_at, confirmed_by)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            delivery.id(),
            delivery.topic(),
            delivery.number(),
            delivery.items(),
            Timestamp.from(delivery.createdAt()),
            delivery.confirmedBy())
        .update();
  }

  /** Puts a mail into the outbox. */
  public void post(String id, String delivery, String reader, Instant at) {
    jdbc.sql(
            "insert into topic_message (id, delivery_id, reader_id, state, attempts, next_attempt_at,"
                + " last_error) values (?, ?, ?, 'WAITING', 0, ?, '')")
        .params(id, delivery, reader, Timestamp.from(at))
        .update();
  }

  /** Mails whose time has come, the oldest first. */
  public List<DeliveryMessage> due(Instant now, int most) {
    return jdbc.sql(
            MESSAGES
                + " where m.state = 'WAITING' and m.next_attempt_at <= ?"
                + " order by m.next_attempt_at, m.id limit ?")
        .params(Timestamp.from(now), most)
        .query(DeliveryRegister::message)
        .list();
  }

  /** Takes a mail that waits in hand and counts the attempt; whether nobody else has it. */
  public boolean claim(String message) {
    return jdbc.sql(
                "update topic_message set state = 'SENDING', attempts = attempts + 1"
                    + " where id = ? and state = 'WAITING'")
            .param(message)
            .update()
        == 1;
  }

  /** What became of an attempt; {@code next} counts while it waits. */
  public void settle(String message, MessageState state, Instant at, Instant next, String error) {
    jdbc.sql("update topic_message set state = ?, last_error = ?, next_attempt_at = ? where id = ?")
        .params(state.name(), Columns.cut(error, 500), Timestamp.from(next), message)
        .update();
    if (state == MessageState.SENT) {
      jdbc.sql("update topic_message set sent_at = ? where id = ?")
          .params(Timestamp.from(at), message)
          .update();
    }
  }

  /** A mail in hand when the server died waits again. The mail server may have it already. */
  public int sweep(Instant at) {
    return jdbc.sql(
            "update topic_message set state = 'WAITING', next_attempt_at = ?, last_error = ?"
                + " where state = 'SENDING'")
        .params(Timestamp.from(at), "服务曾中断，不知是否已发出；以同一 Message-ID 重发")
        .update();
  }

  /** Mails to the reader that wait are not sent any more. */
  public void cancel(String topic, String reader, String why) {
    jdbc.sql(
            "update topic_message set state = 'CANCELLED', last_error = ? where reader_id = ?"
                + " and state in ('WAITING', 'FAILED')"
                + " and delivery_id in (select id from topic_delivery where topic_id = ?)")
        .params(why, reader, topic)
        .update();
  }

  /** A failed mail is tried again; whether it had failed. */
  public boolean retry(String topic, String message, Instant at) {
    return jdbc.sql(
                "update topic_message set state = 'WAITING', attempts = 0, next_attempt_at = ?"
                    + " where id = ? and state = 'FAILED'"
                    + " and delivery_id in (select id from topic_delivery where topic_id = ?)")
            .params(Timestamp.from(at), message, topic)
            .update()
        == 1;
  }

  /** Notes which items a reader did not get, and why; what an earlier attempt noted is replaced. */
  public void withhold(String message, Map<Long, String> reasons, Instant at) {
    jdbc.sql("delete from topic_withheld where message_id = ?").param(message).update();
    reasons.forEach(
        (item, reason) ->
            jdbc.sql(
                    "insert into topic_withheld (message_id, item_id, reason, withheld_at)"
                        + " values (?, ?, ?, ?)")
                .params(message, item, reason, Timestamp.from(at))
                .update());
  }

  /** The reader has looked at it. */
  public void opened(String message, Instant at) {
    jdbc.sql("update topic_message set opened_at = ? where id = ? and opened_at is null")
        .params(Timestamp.from(at), message)
        .update();
  }

  /** Deliveries of a topic, newest first. */
  public List<Delivery> of(String topic, int most) {
    return jdbc.sql("select * from topic_delivery where topic_id = ? order by number desc limit ?")
        .params(topic, most)
        .query(DeliveryRegister::delivery)
        .list();
  }

  /** One delivery. */
  public Optional<Delivery> find(String id) {
    return jdbc.sql("select * from topic_delivery where id = ?")
        .param(id)
        .query(DeliveryRegister::delivery)
        .optional();
  }

  /** Deliveries that went to a reader, newest first. */
  public List<Delivery> sentTo(String topic, String reader, int from, int most) {
    return jdbc.sql(
            "select d.* from topic_delivery d join topic_message m on m.delivery_id = d.id"
                + " where d.topic_id = ? and m.reader_id = ? and m.state <> 'CANCELLED'"
                + " order by d.number desc offset ? rows fetch next ? rows only")
        .params(topic, reader, from, most)
        .query(DeliveryRegister::delivery)
        .list();
  }

  /** The mails of a delivery, by name of the reader. */
  public List<DeliveryMessage> messages(String delivery) {
    return jdbc.sql(MESSAGES + " where m.delivery_id = ? order by r.name, m.id")
        .param(delivery)
        .query(DeliveryRegister::message)
        .list();
  }

  /** One mail. */
  public Optional<DeliveryMessage> message(String id) {
    return jdbc.sql(MESSAGES + " where m.id = ?")
        .param(id)
        .query(DeliveryRegister::message)
        .optional();
  }

  /** The mail of a delivery to a reader. */
  public Optional<DeliveryMessage> message(String delivery, String reader) {
    return jdbc.sql(MESSAGES + " where m.delivery_id = ? and m.reader_id = ?")
        .params(delivery, reader)
        .query(DeliveryRegister::message)
        .optional();
  }

  private static Delivery delivery(ResultSet row, int number) throws SQLException {
    return new Delivery(
        row.getString("id"),
        row.getString("topic_id"),
        row.getInt("number"),
        row.getInt("items"),
        Columns.always(row, "created_at"),
        row.getString("confirmed_by"));
  }

  private static DeliveryMessage message(ResultSet row, int number) throws SQLException {
    return new DeliveryMessage(
        row.getString("id"),
        row.getString("delivery_id"),
        row.getString("reader_id"),
        row.getString("reader_name"),
        row.getString("email"),
        MessageState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Columns.always(row, "next_attempt_at"),
        row.getString("last_error"),
        Columns.instant(row, "sent_at"),
        Columns.instant(row, "opened_at"),
        row.getInt("withheld"));
  }
}
