package org.wenlan.topics.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.topics.Feedback;
import org.wenlan.topics.Precision;
import org.wenlan.topics.Relevance;

/** What readers say. Called inside a transaction of the caller. */
public final class FeedbackRegister {

  private final JdbcClient jdbc;

  /**
   * @param jdbc the registry
   */
  public FeedbackRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes what a reader says of an item; replaces what the reader said before. */
  public void put(
      long item,
      String reader,
      Relevance relevance,
      boolean useful,
      boolean used,
      String remark,
      Instant at) {
    Object[] values = {relevance.name(), useful, used, remark, Timestamp.from(at), item, reader};
    int known =
        jdbc.sql(
                "update topic_feedback set relevance = ?, useful = ?, used = ?, remark = ?,"
                    + " given_at = ? where item_id = ? and reader_id = ?")
            .params(values)
            .update();
    if (known == 0) {
      jdbc.sql(
              "insert into topic_feedback (relevance, useful, used, remark, given_at, item_id,"
                  + " reader_id) values (?, ?, ?, ?, ?, ?, ?)")
          .params(values)
          .update();
    }
  }

  /** What readers said of the items of a delivery, by item. */
  public List<Feedback> of(String delivery) {
    return feedback("where i.delivery_id = ?", List.of(delivery));
  }

  /** What one reader said of them. */
  public List<Feedback> of(String delivery, String reader) {
    return feedback("where i.delivery_id = ? and f.reader_id = ?", List.of(delivery, reader));
  }

  private List<Feedback> feedback(String condition, List<String> values) {
    return jdbc.sql(
            "select f.*, r.name from topic_feedback f join topic_item i on i.id = f.item_id"
                + " join topic_reader r on r.id = f.reader_id "
                + condition
                + " order by f.item_id, r.name")
        .params(values)
        .query(
            (row, number) ->
                new Feedback(
                    row.getLong("item_id"),
                    row.getString("name"),
                    Relevance.valueOf(row.getString("relevance")),
                    row.getBoolean("useful"),
                    row.getBoolean("used"),
                    row.getString("remark"),
                    Columns.always(row, "given_at")))
        .list();
  }

  /** By the judgements on the latest deliveries that hold items. */
  public Precision precision(String topic) {
    Map<Relevance, Integer> counts = new EnumMap<>(Relevance.class);
    jdbc.sql(
            """
            select f.relevance, count(*) from topic_feedback f join topic_item i on i.id = f.item_id
            where i.delivery_id in (select id from topic_delivery where topic_id = ? and items > 0
              order by number desc limit ?) group by f.relevance
            """)
        .params(topic, Precision.DELIVERIES)
        .query(
            row -> {
              counts.put(Relevance.valueOf(row.getString(1)), row.getInt(2));
            });
    return new Precision(
        counts.getOrDefault(Relevance.RELEVANT, 0),
        counts.getOrDefault(Relevance.PARTLY, 0),
        counts.getOrDefault(Relevance.NOT_RELEVANT, 0));
  }
}
