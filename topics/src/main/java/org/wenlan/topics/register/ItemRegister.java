package org.wenlan.topics.register;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.core.document.DocumentId;
import org.wenlan.topics.ItemState;
import org.wenlan.topics.TopicItem;

/** Documents that matched a topic. Called inside a transaction of the caller. */
public final class ItemRegister {

  private static final int PORTION = 500;

  private final JdbcClient jdbc;
  private final JdbcOperations batches;

  /**
   * @param jdbc the registry
   * @param batches the same, for many rows at once
   */
  public ItemRegister(JdbcClient jdbc, JdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /**
   * A document a topic meets for the first time.
   *
   * @param workKey what other prints of the same work have in common; empty for a duplicate
   * @param date of the document
   * @param sameAs the document of which it is another print, or may be
   */
  public record Met(
      DocumentId document,
      Optional<String> workKey,
      Optional<LocalDate> date,
      String title,
      boolean newVersion,
      ItemState state,
      Optional<DocumentId> sameAs) {}

  /** What is remembered of a document the topic has met; the key is blank for a duplicate. */
  public record Known(String workKey, Optional<LocalDate> date) {}

  /** Writes new items; fails as a whole if the topic has met one of them. */
  public void insert(String topic, long run, List<Met> items) {
    batches.batchUpdate(
        "insert into topic_item (topic_id, run_id, document_id, work_key, dated, title, new_version,"
            + " state, reason, same_as, decided_by) values (?, ?, ?, ?, ?, ?, ?, ?, '', ?, '')",
        items,
        PORTION,
        (statement, met) -> {
          statement.setString(1, topic);
          statement.setLong(2, run);
          statement.setString(3, met.document().value());
          statement.setString(4, met.workKey().orElse(null));
          statement.setDate(5, met.date().map(Date::valueOf).orElse(null));
          statement.setString(6, Columns.cut(met.title(), 1_000));
          statement.setBoolean(7, met.newVersion());
          statement.setString(8, met.state().name());
          statement.setString(9, met.sameAs().map(DocumentId::value).orElse(null));
        });
  }

  /** Every document the topic has met. */
  public Map<DocumentId, Known> known(String topic) {
    Map<DocumentId, Known> known = new HashMap<>();
    jdbc.sql("select document_id, work_key, dated from topic_item where topic_id = ?")
        .param(topic)
        .query(
            row -> {
              String key = row.getString(2);
              known.put(
                  new DocumentId(row.getString(1)),
                  new Known(
                      key == null ? "" : key,
                      Optional.ofNullable(row.getDate(3)).map(Date::toLocalDate)));
            });
    return known;
  }

  /** How many are in each state. */
  public Map<ItemState, Integer> counts(String topic) {
    Map<ItemState, Integer> counts = new EnumMap<>(ItemState.class);
    jdbc.sql("select state, count(*) from topic_item where topic_id = ? group by state")
        .param(topic)
        .query(
            row -> {
              counts.put(ItemState.valueOf(row.getString(1)), row.getInt(2));
            });
    return counts;
  }

  /** A stretch of those in one state, in the order they were met. */
  public List<TopicItem> in(String topic, ItemState state, int from, int size) {
    return jdbc.sql(
            "select * from topic_item where topic_id = ? and state = ? order by id"
                + " offset ? rows fetch next ? rows only")
        .params(topic, state.name(), from, size)
        .query(ItemRegister::row)
        .list();
  }

  /** Items of a delivery, in order. */
  public List<TopicItem> of(String delivery) {
    return jdbc.sql("select * from topic_item where delivery_id = ? order by id")
        .param(delivery)
        .query(ItemRegister::row)
        .list();
  }

  /** Changes items that are not out yet; how many it did. */
  public int decide(String topic, List<Long> items, ItemState to, String reason, String decidedBy) {
    int changed = 0;
    for (int from = 0; from < items.size(); from += PORTION) {
      changed +=
          jdbc.sql(
                  "update topic_item set state = :state, reason = :reason, decided_by = :by"
                      + " where topic_id = :topic and id in (:items)"
                      + " and state in ('CANDIDATE', 'SELECTED', 'REJECTED')")
              .param("state", to.name())
              .param("reason", Columns.cut(reason, 500))
              .param("by", decidedBy)
              .param("topic", topic)
              .param("items", items.subList(from, Math.min(from + PORTION, items.size())))
              .update();
    }
    return changed;
  }

  /** Changes everything that waits to be decided on. */
  public int decideAll(String topic, ItemState to, String reason, String decidedBy) {
    return jdbc.sql(
            "update topic_item set state = ?, reason = ?, decided_by = ?"
                + " where topic_id = ? and state = 'CANDIDATE'")
        .params(to.name(), Columns.cut(reason, 500), decidedBy, topic)
        .update();
  }

  /** Puts selected items into a delivery; how many were still selected. */
  public int deliver(List<Long> items, String delivery) {
    int changed = 0;
    for (int from = 0; from < items.size(); from += PORTION) {
      changed +=
          jdbc.sql(
                  "update topic_item set state = 'DELIVERED', delivery_id = :delivery"
                      + " where id in (:items) and state = 'SELECTED'")
              .param("delivery", delivery)
              .param("items", items.subList(from, Math.min(from + PORTION, items.size())))
              .update();
    }
    return changed;
  }

  private static TopicItem row(ResultSet row, int number) throws SQLException {
    return new TopicItem(
        row.getLong("id"),
        row.getLong("run_id"),
        new DocumentId(row.getString("document_id")),
        row.getString("title"),
        row.getBoolean("new_version"),
        ItemState.valueOf(row.getString("state")),
        row.getString("reason"),
        Optional.ofNullable(row.getString("same_as")).map(DocumentId::new),
        row.getString("decided_by"),
        Optional.ofNullable(row.getString("delivery_id")));
  }
}
