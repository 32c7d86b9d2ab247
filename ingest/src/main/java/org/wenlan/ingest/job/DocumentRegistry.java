package org.wenlan.ingest.job;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.core.document.DocumentId;
import org.wenlan.ingest.RegisteredDocument;
import org.wenlan.ingest.Standing;

/**
 * The documents that store, index and graph have taken (文献登记). A row is written last, so that a row
 * means all of it is there.
 */
final class DocumentRegistry {

  private static final int LONGEST_TITLE = 2_000;

  private final JdbcClient jdbc;

  DocumentRegistry(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes, idempotent. */
  void store(DocumentId id, String title, long sizeBytes, String revision, Instant now) {
    String kept = title.substring(0, Math.min(title.length(), LONGEST_TITLE)).replace('\0', ' ');
    int updated =
        jdbc.sql("update ingest_document set title = ?, revision = ? where id = ?")
            .params(kept, revision, id.value())
            .update();
    if (updated == 0) {
      jdbc.sql(
              "insert into ingest_document (id, title, size_bytes, revision, stored_at)"
                  + " values (?, ?, ?, ?, ?)")
          .params(id.value(), kept, sizeBytes, revision, RunRegistry.timestamp(now))
          .update();
    }
  }

  void revise(DocumentId id, String revision) {
    jdbc.sql("update ingest_document set revision = ? where id = ?")
        .params(revision, id.value())
        .update();
  }

  void remove(DocumentId id) {
    jdbc.sql("delete from ingest_document where id = ?").param(id.value()).update();
  }

  /** Whether it is stored and searched; a superseded one that is met again is taken in anew. */
  boolean holds(DocumentId id) {
    return !jdbc.sql("select id from ingest_document where id = ? and standing <> 'SUPERSEDED'")
        .param(id.value())
        .query(String.class)
        .list()
        .isEmpty();
  }

  /** Which of these are stored and searched. */
  Set<DocumentId> held(List<DocumentId> ids) {
    Set<DocumentId> held = new HashSet<>();
    jdbc.sql("select id from ingest_document where id in (:ids) and standing <> 'SUPERSEDED'")
        .param("ids", ids.stream().map(DocumentId::value).toList())
        .query(
            row -> {
              held.add(new DocumentId(row.getString("id")));
            });
    return held;
  }

  Optional<RegisteredDocument> find(DocumentId id, List<String> locations) {
    return jdbc.sql("select * from ingest_document where id = ?")
        .param(id.value())
        .query(
            (row, number) ->
                new RegisteredDocument(
                    id,
                    row.getString("title"),
                    row.getLong("size_bytes"),
                    row.getString("revision"),
                    row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                    locations))
        .optional();
  }

  Optional<Standing> standing(DocumentId id) {
    return jdbc.sql("select standing from ingest_document where id = ?")
        .param(id.value())
        .query((row, number) -> Standing.valueOf(row.getString(1)))
        .optional();
  }

  void mark(DocumentId id, Standing standing) {
    jdbc.sql("update ingest_document set standing = ? where id = ? and standing <> ?")
        .params(standing.name(), id.value(), standing.name())
        .update();
  }

  /** Revision of every stored document, by id; all of it in memory, about 200 bytes each. */
  Map<DocumentId, String> revisions() {
    return revisions("select id, revision from ingest_document");
  }

  /**
   * Revision of every document that belongs into the index, by id; in memory as {@link #revisions}.
   */
  Map<DocumentId, String> searchable() {
    return revisions("select id, revision from ingest_document where standing <> 'SUPERSEDED'");
  }

  private Map<DocumentId, String> revisions(String query) {
    Map<DocumentId, String> revisions = new TreeMap<>();
    jdbc.sql(query)
        .query(
            row -> {
              revisions.put(new DocumentId(row.getString("id")), row.getString("revision"));
            });
    return revisions;
  }
}
