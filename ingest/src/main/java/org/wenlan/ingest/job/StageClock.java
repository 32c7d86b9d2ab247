package org.wenlan.ingest.job;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.ingest.StageRate;

/**
 * Adds up what each stage of a run cost, and keeps the sums in the registry.
 *
 * <p>Thread-safe. A crash loses the sums since the last save; it never loses documents.
 */
final class StageClock {

  private static final long SAVE_EVERY_NANOS = 2_000_000_000L;

  private final JdbcClient jdbc;
  private final long run;
  private final List<String> order;
  private final TransactionOperations transactions;
  private final Map<String, StageRate> sums = new LinkedHashMap<>();
  private long savedNanos = System.nanoTime();

  /**
   * Goes on from the sums the registry has for this run.
   *
   * @param transactions each one new, so that workers do not wait for each other's batch
   */
  StageClock(JdbcClient jdbc, TransactionOperations transactions, long run, List<String> order) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.run = run;
    this.order = List.copyOf(order);
    read(jdbc, run).forEach(rate -> sums.put(rate.stage(), rate));
  }

  synchronized void add(String stage, long documents, long characters, long nanos) {
    sums.merge(
        stage,
        new StageRate(stage, documents, characters, Duration.ofNanos(nanos)),
        (a, b) ->
            new StageRate(
                stage,
                a.documents() + b.documents(),
                a.characters() + b.characters(),
                a.time().plus(b.time())));
  }

  /** The sums so far, in the order of the pipeline. */
  synchronized List<StageRate> rates() {
    return sums.values().stream()
        .sorted(Comparator.comparingInt(rate -> ordinal(rate.stage())))
        .toList();
  }

  private int ordinal(String stage) {
    int at = order.indexOf(stage);
    return at < 0 ? order.size() : at;
  }

  /** Writes the sums if that was not done in the last two seconds. */
  synchronized void saveNowAndThen() {
    if (System.nanoTime() - savedNanos > SAVE_EVERY_NANOS) {
      save();
    }
  }

  /** Writes the sums. */
  synchronized void save() {
    savedNanos = System.nanoTime();
    transactions.executeWithoutResult(status -> rates().forEach(this::save));
  }

  private void save(StageRate rate) {
    int updated =
        jdbc.sql(
                "update ingest_stage set documents = ?, characters = ?, nanos = ?"
                    + " where run_id = ? and stage = ?")
            .params(rate.documents(), rate.characters(), rate.time().toNanos(), run, rate.stage())
            .update();
    if (updated == 0) {
      jdbc.sql(
              "insert into ingest_stage (run_id, stage, ordinal, documents, characters, nanos)"
                  + " values (?, ?, ?, ?, ?, ?)")
          .params(
              run,
              rate.stage(),
              ordinal(rate.stage()),
              rate.documents(),
              rate.characters(),
              rate.time().toNanos())
          .update();
    }
  }

  static List<StageRate> read(JdbcClient jdbc, long run) {
    return jdbc.sql("select * from ingest_stage where run_id = ? order by ordinal, stage")
        .param(run)
        .query(
            (row, number) ->
                new StageRate(
                    row.getString("stage"),
                    row.getLong("documents"),
                    row.getLong("characters"),
                    Duration.ofNanos(row.getLong("nanos"))))
        .list();
  }
}
