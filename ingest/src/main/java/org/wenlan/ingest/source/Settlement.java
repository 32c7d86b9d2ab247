package org.wenlan.ingest.source;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.core.document.DocumentId;
import org.wenlan.ingest.IngestRefusedException;
import org.wenlan.ingest.IngestService;
import org.wenlan.ingest.LossPolicy;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.Standing;

/**
 * Settles what becomes of documents that no longer lie where they did (善后), as the source's policy
 * says. A document that still lies at another place of any source, that a run of another source has
 * just met and not yet entered, or that was uploaded by hand, is left alone. What was not settled,
 * because a run was going on or the process died, waits for the next time.
 */
final class Settlement {

  private final JdbcClient jdbc;
  private final IngestService ingest;
  private final SourceRunRegistry runs;
  private final TransactionOperations transactions;
  private final SourceRuns waiting;

  Settlement(
      JdbcClient jdbc,
      IngestService ingest,
      SourceRunRegistry runs,
      TransactionOperations transactions,
      SourceRuns waiting) {
    this.jdbc = jdbc;
    this.ingest = ingest;
    this.runs = runs;
    this.transactions = transactions;
    this.waiting = waiting;
  }

  private record Lost(long id, DocumentId document) {}

  /**
   * Settles all that waits at a source.
   *
   * @return how many have to wait for the next time
   */
  int settle(Source source, long run) throws InterruptedException {
    List<Lost> open =
        jdbc.sql(
                "select id, document_id from ingest_past where source_id = ? and not settled"
                    + " order by id")
            .param(source.id())
            .query((row, number) -> new Lost(row.getLong(1), new DocumentId(row.getString(2))))
            .list();
    int done = 0;
    int refused = 0;
    while (done < open.size()) {
      Lost lost = open.get(done);
      try {
        boolean withdrawn = follow(lost.document(), source);
        transactions.executeWithoutResult(
            status -> {
              jdbc.sql("update ingest_past set settled = true where id = ?")
                  .param(lost.id())
                  .update();
              if (withdrawn) {
                runs.withdrawn(run);
              }
            });
        done++;
      } catch (IngestRefusedException busy) {
        refused++;
        if (!waiting.again(refused)) {
          break;
        }
      }
    }
    return open.size() - done;
  }

  /** Whether it was taken out. Nobody takes it in between the look at who holds it and the deed. */
  private boolean follow(DocumentId document, Source source) {
    AtomicBoolean withdrawn = new AtomicBoolean();
    waiting.whileIdle(
        () -> {
          if (!isHeld(document, source) && ingest.standing(document).isPresent()) {
            withdrawn.set(lose(document, source.loss()));
          }
        });
    return withdrawn.get();
  }

  private boolean lose(DocumentId document, LossPolicy policy) {
    switch (policy) {
      case KEEP ->
          ingest.mark(document, isReplaced(document) ? Standing.SUPERSEDED : Standing.GONE);
      case WITHDRAW -> ingest.remove(document);
    }
    return policy == LossPolicy.WITHDRAW;
  }

  private boolean isHeld(DocumentId document, Source source) {
    return isMet(document, source)
        || count("select count(*) from ingest_place where document_id = ? and present", document)
            > 0
        || count("select count(*) from ingest_place where pending = ?", document) > 0
        || count(
                "select count(*) from ingest_item i join ingest_run r on r.id = i.run_id"
                    + " where i.document_id = ? and r.kind = 'UPLOAD'",
                document)
            > 0;
  }

  /** Whether a run of another source that has not ended has met it, and will enter it. */
  private boolean isMet(DocumentId document, Source source) {
    return jdbc.sql(
                "select count(*) from ingest_item i"
                    + " join ingest_source_run r on r.run_id = i.run_id"
                    + " where i.document_id = ? and r.source_id <> ? and r.state = 'RUNNING'"
                    + " and i.outcome in ('STORED', 'DUPLICATE', 'UNCHANGED')")
            .params(document.value(), source.id())
            .query(Long.class)
            .single()
        > 0;
  }

  private boolean isReplaced(DocumentId document) {
    return count(
            "select count(*) from ingest_past p join ingest_document d on d.id = p.newer"
                + " where p.document_id = ? and p.newer <> ''",
            document)
        > 0;
  }

  private long count(String sql, DocumentId document) {
    return jdbc.sql(sql).param(document.value()).query(Long.class).single();
  }
}
