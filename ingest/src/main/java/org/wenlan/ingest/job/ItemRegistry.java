package org.wenlan.ingest.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.core.document.DocumentId;

/** The files of the runs in the registry, with what became of each. */
final class ItemRegistry {

  /** As pairs: asked for one run and some paths, H2 would read the whole run for each batch. */
  static final String OUTCOMES =
      "select path_hash, outcome from ingest_item where (run_id, path_hash) in (:items)";

  /** The order is that of the whole index, or H2 would read and sort all that is left each time. */
  static final String UNPROCESSED =
      "select * from ingest_item i where run_id = :run and outcome = 'UNPROCESSED' and seq > :seq"
          + " and (container is null or exists (select 1 from ingest_item c"
          + " where c.run_id = i.run_id and c.seq = i.container"
          + " and c.outcome <> 'UNPROCESSED'))"
          + " order by run_id, outcome, seq fetch next :limit rows only";

  /** For {@code max(seq)} H2 would read the whole run. */
  static final String LAST_SEQ =
      "select seq from ingest_item where run_id = :run"
          + " order by run_id desc, seq desc fetch next 1 rows only";

  private static final int BATCH = 1_000;

  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final RunTally tally;

  ItemRegistry(JdbcClient jdbc, JdbcOperations batches, RunTally tally) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.tally = tally;
  }

  /**
   * An item that is new in its run.
   *
   * @param container {@code seq} of the container it is a member of, if it is
   */
  record NewItem(RunItem item, @Nullable Long container, Outcome outcome) {}

  void add(RunItem item, Outcome outcome) {
    add(List.of(new NewItem(item, null, outcome)));
  }

  /** Adds items of one run. */
  void add(List<NewItem> added) {
    if (added.isEmpty()) {
      return;
    }
    batches.batchUpdate(
        "insert into ingest_item (run_id, seq, path_hash, path_uri, location, document_id,"
            + " size_bytes, seen_at, outcome, container) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        added,
        BATCH,
        (row, one) -> {
          RunItem item = one.item();
          row.setLong(1, item.run());
          row.setLong(2, item.seq());
          row.setString(3, item.pathHash());
          row.setString(4, item.uri());
          row.setString(5, item.location());
          row.setString(6, item.document().value());
          row.setLong(7, item.sizeBytes());
          row.setObject(8, RunRegistry.timestamp(item.seenAt()));
          row.setString(9, one.outcome().name());
          row.setObject(10, one.container(), Types.BIGINT);
        });
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    added.forEach(one -> counts.merge(one.outcome(), 1, Integer::sum));
    tally.add(added.getFirst().item().run(), counts);
  }

  /** Which of these paths the run knows already. */
  Set<String> known(long run, List<String> pathHashes) {
    return new HashSet<>(outcomes(run, pathHashes).keySet());
  }

  /** What became of those of these paths that the run knows already. */
  Map<String, Outcome> outcomes(long run, List<String> pathHashes) {
    Map<String, Outcome> outcomes = new HashMap<>();
    jdbc.sql(OUTCOMES)
        .param("items", pathHashes.stream().map(hash -> new Object[] {run, hash}).toList())
        .query(
            row -> {
              outcomes.put(row.getString("path_hash"), Outcome.valueOf(row.getString("outcome")));
            });
    return outcomes;
  }

  /** Which of these contents the run has met. */
  Set<DocumentId> held(long run, List<DocumentId> contents) {
    Set<DocumentId> held = new HashSet<>();
    jdbc.sql(
            "select distinct document_id from ingest_item where run_id = :run"
                + " and document_id in (:contents)")
        .param("run", run)
        .param("contents", contents.stream().map(DocumentId::value).toList())
        .query(
            row -> {
              held.add(new DocumentId(row.getString("document_id")));
            });
    return held;
  }

  boolean holds(long run, DocumentId id) {
    return jdbc.sql("select count(*) from ingest_item where run_id = ? and document_id = ?")
            .params(run, id.value())
            .query(Long.class)
            .single()
        > 0;
  }

  long nextSeq(long run) {
    return 1 + jdbc.sql(LAST_SEQ).param("run", run).query(Long.class).optional().orElse(0L);
  }

  /**
   * The next unprocessed files behind {@code seq}, in order; no members of a container that is
   * itself unprocessed, for its members may not all be registered.
   */
  List<RunItem> unprocessed(long run, long seq, int limit) {
    return jdbc.sql(UNPROCESSED)
        .param("run", run)
        .param("seq", seq)
        .param("limit", limit)
        .query(ItemRegistry::item)
        .list();
  }

  /** Enters what became of unprocessed items of one run; what is settled stays as it is. */
  void settle(List<Settled> settled) {
    if (settled.isEmpty()) {
      return;
    }
    int[][] updated =
        batches.batchUpdate(
            "update ingest_item set outcome = ?, document_id = ?, size_bytes = ?"
                + " where run_id = ? and seq = ? and outcome = 'UNPROCESSED'",
            settled,
            BATCH,
            (row, one) -> {
              row.setString(1, one.outcome().name());
              row.setString(2, one.item().document().value());
              row.setLong(3, one.item().sizeBytes());
              row.setLong(4, one.item().run());
              row.setLong(5, one.item().seq());
            });
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (int i = 0; i < settled.size(); i++) {
      if (updated[i / BATCH][i % BATCH] != 0) {
        counts.merge(settled.get(i).outcome(), 1, Integer::sum);
        counts.merge(Outcome.UNPROCESSED, -1, Integer::sum);
      }
    }
    tally.add(settled.getFirst().item().run(), counts);
  }

  /** What became of an item. */
  record Settled(RunItem item, Outcome outcome) {}

  /** Forgets every name under which a secret file was met; only the hash of the path stays. */
  void blankNames(DocumentId id) {
    jdbc.sql("update ingest_item set location = '', path_uri = '' where document_id = ?")
        .param(id.value())
        .update();
    jdbc.sql(
            "update ingest_run set source = '' where kind = 'UPLOAD' and id in"
                + " (select run_id from ingest_item where document_id = ?)")
        .param(id.value())
        .update();
  }

  /** Contents that some run has still to work on. */
  Set<DocumentId> awaited() {
    Set<DocumentId> ids = new HashSet<>();
    jdbc.sql("select distinct document_id from ingest_item where outcome = 'UNPROCESSED'")
        .query(
            row -> {
              ids.add(new DocumentId(row.getString("document_id")));
            });
    return ids;
  }

  /** Where the file with this content was met last, if its name was kept. */
  Optional<RunItem> latest(DocumentId id) {
    return jdbc.sql(
            "select * from ingest_item where document_id = ? and path_uri <> ''"
                + " and path_uri not like 'urn:%'"
                + " order by run_id desc, seq fetch next 1 rows only")
        .param(id.value())
        .query(ItemRegistry::item)
        .optional();
  }

  /** Every place the content was met at, oldest first. */
  List<String> locations(DocumentId id) {
    return jdbc.sql(
            "select location from ingest_item where document_id = ? and location <> ''"
                + " group by location order by min(run_id), min(seq)")
        .param(id.value())
        .query(String.class)
        .list();
  }

  private static RunItem item(ResultSet row, int number) throws SQLException {
    return new RunItem(
        row.getLong("run_id"),
        row.getLong("seq"),
        row.getString("path_uri"),
        row.getString("location"),
        new DocumentId(row.getString("document_id")),
        row.getLong("size_bytes"),
        row.getObject("seen_at", OffsetDateTime.class).toInstant());
  }
}
