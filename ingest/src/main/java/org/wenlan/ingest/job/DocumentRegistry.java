package org.wenlan.ingest.job;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.core.document.DocumentId;
import org.wenlan.ingest.Makings;
import org.wenlan.ingest.RegisteredDocument;
import org.wenlan.ingest.Standing;
import org.wenlan.ingest.job.Processed.Ready;

/**
 * The documents that store, index and graph have taken (文献登记). A row is written last, so that a row
 * means all of it is there.
 */
final class DocumentRegistry {

  private static final int LONGEST_TITLE = 2_000;

  private static final int BATCH = 1_000;

  private final JdbcClient jdbc;
  private final JdbcOperations batches;

  DocumentRegistry(JdbcClient jdbc, JdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Writes, idempotent. */
  void store(List<Ready> documents, Instant now) {
    if (documents.isEmpty()) {
      return;
    }
    Map<DocumentId, Ready> wanted = new LinkedHashMap<>();
    documents.forEach(ready -> wanted.put(ready.item().document(), ready));
    Set<DocumentId> there = known(List.copyOf(wanted.keySet()));
    List<Ready> known = wanted.values().stream().filter(r -> there.contains(id(r))).toList();
    List<Ready> added = wanted.values().stream().filter(r -> !there.contains(id(r))).toList();
    batches.batchUpdate(
        "update ingest_document set title = ?, revision = ?, making = ?, pictured = ?"
            + " where id = ?",
        known,
        BATCH,
        (row, ready) -> {
          row.setString(1, kept(ready.title()));
          row.setString(2, ready.revision());
          row.setString(3, ready.making());
          row.setBoolean(4, ready.pictured());
          row.setString(5, id(ready).value());
        });
    batches.batchUpdate(
        "insert into ingest_document (id, title, size_bytes, revision, stored_at, making,"
            + " pictured) values (?, ?, ?, ?, ?, ?, ?)",
        added,
        BATCH,
        (row, ready) -> {
          row.setString(1, id(ready).value());
          row.setString(2, kept(ready.title()));
          row.setLong(3, ready.item().sizeBytes());
          row.setString(4, ready.revision());
          row.setObject(5, RunRegistry.timestamp(now));
          row.setString(6, ready.making());
          row.setBoolean(7, ready.pictured());
        });
  }

  private static DocumentId id(Ready ready) {
    return ready.item().document();
  }

  private static String kept(String title) {
    return title.substring(0, Math.min(title.length(), LONGEST_TITLE)).replace('\0', ' ');
  }

  void revise(DocumentId id, String revision) {
    jdbc.sql("update ingest_document set revision = ? where id = ?")
        .params(revision, id.value())
        .update();
  }

  /** Notes that the annotation of these cannot be read, so that they are made again. */
  void markUnreadable(List<DocumentId> ids) {
    batches.batchUpdate(
        "update ingest_document set making = ? where id = ?",
        ids,
        BATCH,
        (row, id) -> {
          row.setString(1, Makings.OTHER_FORMAT);
          row.setString(2, id.value());
        });
  }

  void remove(DocumentId id) {
    jdbc.sql("delete from ingest_document where id = ?").param(id.value()).update();
  }

  /**
   * Whether it is stored and searched; a superseded one that is met again is taken in anew, and so
   * is one whose annotation cannot be read.
   */
  boolean holds(DocumentId id) {
    return !jdbc.sql(
            "select id from ingest_document where id = ? and standing <> 'SUPERSEDED'"
                + " and making <> ?")
        .params(id.value(), Makings.OTHER_FORMAT)
        .query(String.class)
        .list()
        .isEmpty();
  }

  /** Which of these are stored and searched, as {@link #holds}. */
  Set<DocumentId> held(List<DocumentId> ids) {
    Set<DocumentId> held = new HashSet<>();
    if (ids.isEmpty()) {
      return held;
    }
    jdbc.sql(
            "select id from ingest_document where id in (:ids) and standing <> 'SUPERSEDED'"
                + " and making <> :other")
        .param("ids", ids.stream().map(DocumentId::value).toList())
        .param("other", Makings.OTHER_FORMAT)
        .query(
            row -> {
              held.add(new DocumentId(row.getString("id")));
            });
    return held;
  }

  /** Which of these have a row, searched or not. */
  private Set<DocumentId> known(List<DocumentId> ids) {
    return jdbc
        .sql("select id from ingest_document where id in (:ids)")
        .param("ids", ids.stream().map(DocumentId::value).toList())
        .query(String.class)
        .list()
        .stream()
        .map(DocumentId::new)
        .collect(Collectors.toSet());
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

  /** Writes, idempotent: these lie at some place. */
  void markCurrent(List<DocumentId> ids) {
    if (!ids.isEmpty()) {
      jdbc.sql(
              "update ingest_document set standing = 'CURRENT' where id in (:ids)"
                  + " and standing <> 'CURRENT'")
          .param("ids", ids.stream().map(DocumentId::value).toList())
          .update();
    }
  }

  /**
   * The next {@code most} documents behind {@code last} in the order of their ids.
   *
   * @param searched whether only those that belong into the index are asked for
   */
  List<DocumentId> page(boolean searched, Optional<DocumentId> last, int most) {
    return jdbc
        .sql(
            "select id from ingest_document where id > ?"
                + (searched ? " and standing <> 'SUPERSEDED'" : "")
                + " order by id fetch next ? rows only")
        .params(last.map(DocumentId::value).orElse(""), most)
        .query(String.class)
        .list()
        .stream()
        .map(DocumentId::new)
        .toList();
  }

  /** Documents that were made alike. */
  record MadeAlike(String making, boolean pictured, long documents) {}

  /** How many of the documents that are searched were made how; few rows. */
  List<MadeAlike> madeAlike() {
    return jdbc.sql(
            "select making, pictured, count(*) as documents from ingest_document"
                + " where standing <> 'SUPERSEDED' group by making, pictured order by making, pictured")
        .query(
            (row, number) ->
                new MadeAlike(
                    row.getString("making"), row.getBoolean("pictured"), row.getLong("documents")))
        .list();
  }

  /** The next {@code most} documents made like these, behind {@code last} in the order of ids. */
  List<DocumentId> madeAlike(MadeAlike like, Optional<DocumentId> last, int most) {
    return jdbc
        .sql(
            "select id from ingest_document where making = ? and pictured = ? and id > ?"
                + " and standing <> 'SUPERSEDED' order by id fetch next ? rows only")
        .params(like.making(), like.pictured(), last.map(DocumentId::value).orElse(""), most)
        .query(String.class)
        .list()
        .stream()
        .map(DocumentId::new)
        .toList();
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
