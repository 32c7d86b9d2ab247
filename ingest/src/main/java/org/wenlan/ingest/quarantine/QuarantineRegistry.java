package org.wenlan.ingest.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.run.Rejection;

/**
 * The rejected documents in the registry (隔离区), one row each, the latest rejection.
 *
 * <p>Of a refused secret file nothing is kept but the digest of its content and of its name.
 */
public final class QuarantineRegistry {

  private static final int LONGEST_DETAIL = 4_000;
  private static final int LONGEST_TRACE = 8_000;

  private final JdbcClient jdbc;

  /** Works on the tables of migration V100. */
  public QuarantineRegistry(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Writes, idempotent: replaces what was said about the document before.
   *
   * @param trace stack trace of a program error, else blank
   */
  public void put(Rejection rejection, String trace) {
    boolean secret = rejection.reason() == RejectionReason.REFUSED_SECRECY;
    remove(rejection.document());
    jdbc.sql(
            "insert into ingest_quarantine (document_id, run_id, location, name_hash, stage, reason,"
                + " detail, trace, happened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            rejection.document().value(),
            rejection.runId(),
            secret ? "" : rejection.location(),
            DocumentId.of(rejection.location().getBytes(UTF_8)).value(),
            rejection.stage(),
            rejection.reason().name(),
            cut(rejection.detail(), LONGEST_DETAIL),
            secret ? "" : cut(trace, LONGEST_TRACE),
            OffsetDateTime.ofInstant(rejection.at(), ZoneOffset.UTC))
        .update();
  }

  /** Writes, idempotent: the document is no longer in quarantine. */
  public void remove(DocumentId id) {
    jdbc.sql("delete from ingest_quarantine where document_id = ?").param(id.value()).update();
  }

  /** Writes, idempotent: none of these is in quarantine any more. */
  public void remove(List<DocumentId> ids) {
    if (ids.isEmpty() || isEmpty()) {
      return;
    }
    jdbc.sql("delete from ingest_quarantine where document_id in (:ids)")
        .param("ids", ids.stream().map(DocumentId::value).distinct().toList())
        .update();
  }

  private boolean isEmpty() {
    return jdbc.sql("select document_id from ingest_quarantine fetch next 1 rows only")
        .query(String.class)
        .list()
        .isEmpty();
  }

  /** Reads. Whether the content was refused as a state secret. */
  public boolean isSecret(DocumentId id) {
    return jdbc.sql("select count(*) from ingest_quarantine where document_id = ? and reason = ?")
            .params(id.value(), RejectionReason.REFUSED_SECRECY.name())
            .query(Long.class)
            .single()
        > 0;
  }

  /** Reads. Newest first. */
  public List<Rejection> list(int from, int limit) {
    return jdbc.sql(
            "select * from ingest_quarantine order by happened_at desc, document_id"
                + " offset ? rows fetch next ? rows only")
        .params(from, limit)
        .query(QuarantineRegistry::rejection)
        .list();
  }

  /** Reads. All rejections for these reasons, oldest first. */
  public List<Rejection> rejectedFor(Set<RejectionReason> reasons) {
    return jdbc
        .sql("select * from ingest_quarantine order by happened_at, document_id")
        .query(QuarantineRegistry::rejection)
        .list()
        .stream()
        .filter(rejection -> reasons.contains(rejection.reason()))
        .toList();
  }

  /** Reads. Everything in quarantine. */
  public Set<DocumentId> ids() {
    Set<DocumentId> ids = new HashSet<>();
    jdbc.sql("select document_id from ingest_quarantine")
        .query(
            row -> {
              ids.add(new DocumentId(row.getString("document_id")));
            });
    return ids;
  }

  /** Reads. Number of documents by reason; reasons with none are left out. */
  public Map<RejectionReason, Integer> counts() {
    Map<RejectionReason, Integer> counts = new EnumMap<>(RejectionReason.class);
    jdbc.sql("select reason, count(*) as files from ingest_quarantine group by reason")
        .query(
            row -> {
              counts.put(RejectionReason.valueOf(row.getString("reason")), row.getInt("files"));
            });
    return counts;
  }

  private static Rejection rejection(ResultSet row, int number) throws SQLException {
    return new Rejection(
        row.getLong("run_id"),
        new DocumentId(row.getString("document_id")),
        row.getString("location"),
        row.getString("stage"),
        RejectionReason.valueOf(row.getString("reason")),
        row.getString("detail"),
        row.getObject("happened_at", OffsetDateTime.class).toInstant());
  }

  /** Cut and without NUL, which PostgreSQL does not take. */
  private static String cut(String text, int longest) {
    String clean = text.replace('\0', '\uFFFD');
    return clean.length() <= longest ? clean : clean.substring(0, longest - 1) + "…";
  }
}
