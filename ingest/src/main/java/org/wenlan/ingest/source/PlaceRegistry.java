package org.wenlan.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.wenlan.ingest.source.SourceRegistry.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.core.document.DocumentId;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.source.PoliteWeb.Validators;

/**
 * What lies at each place of a source, and what lay there before (来源位置登记).
 *
 * <p>A place is named by one string within its source: path of a file, of a member of a container
 * ({@code 包.zip!/甲.pdf}), name of a fetched page, identifier of a record. Every method may be
 * repeated: what is known already is not entered twice.
 */
final class PlaceRegistry {

  private final JdbcClient jdbc;

  PlaceRegistry(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many places changed, by how. */
  record Changes(long added, long changed, long gone) {

    static final Changes NONE = new Changes(0, 0, 0);
    static final Changes ADDED = new Changes(1, 0, 0);
    static final Changes CHANGED = new Changes(0, 1, 0);
    static final Changes GONE = new Changes(0, 0, 1);

    Changes plus(Changes other) {
      return new Changes(added + other.added, changed + other.changed, gone + other.gone);
    }
  }

  /** A place as it is known. */
  record Place(
      String name,
      String address,
      String document,
      boolean present,
      String pending,
      Validators validators,
      String text,
      String stamp,
      long seenRun) {}

  Optional<Place> find(long source, String name) {
    return jdbc.sql("select * from ingest_place where source_id = ? and place_hash = ?")
        .params(source, hash(name))
        .query(PlaceRegistry::place)
        .optional();
  }

  /** A page was brought, or was found as it was, by this run; nothing lies there by that alone. */
  void fetched(
      long source,
      String name,
      String address,
      Validators known,
      String text,
      String stamp,
      long run,
      Instant now) {
    int updated =
        jdbc.sql(
                "update ingest_place set etag = ?, last_modified = ?, text_hash = ?, stamp = ?,"
                    + " seen_run = ? where source_id = ? and place_hash = ?")
            .params(known.etag(), known.lastModified(), text, stamp, run, source, hash(name))
            .update();
    if (updated == 0) {
      insert(source, new Place(name, address, "", false, "", known, text, stamp, run), now);
    }
  }

  /** This content was brought for a place and waits to be taken in; blank for none. */
  void pending(long source, String name, String stamp, String content, Instant now) {
    int updated =
        jdbc.sql(
                "update ingest_place set pending = ?, stamp = ?"
                    + " where source_id = ? and place_hash = ?")
            .params(content, stamp, source, hash(name))
            .update();
    if (updated == 0) {
      insert(source, new Place(name, "", "", false, content, Validators.NONE, "", stamp, 0), now);
    }
  }

  /** Places whose content waits, at most {@code limit}. */
  List<Place> pending(long source, int limit) {
    return jdbc.sql(
            "select * from ingest_place where source_id = ? and pending <> ''"
                + " order by place_hash fetch next ? rows only")
        .params(source, limit)
        .query(PlaceRegistry::place)
        .list();
  }

  /**
   * Marks those of these places as seen at which the document lies that is known to; most of them,
   * most of the time.
   *
   * @return their names
   */
  Set<String> asKnown(long source, long run, Map<String, DocumentId> met) {
    Set<String> same = new HashSet<>();
    if (met.isEmpty()) {
      return same;
    }
    jdbc.sql(
            "select place, document_id from ingest_place where present"
                + " and (source_id, place_hash) in (:places)")
        .param("places", keys(source, met.keySet()))
        .query(
            row -> {
              DocumentId document = met.get(row.getString("place"));
              if (document != null && document.value().equals(row.getString("document_id"))) {
                same.add(row.getString("place"));
              }
            });
    if (!same.isEmpty()) {
      jdbc.sql(
              "update ingest_place set seen_run = :run"
                  + " where (source_id, place_hash) in (:places)")
          .param("run", run)
          .param("places", keys(source, same))
          .update();
    }
    return same;
  }

  /** As pairs: asked for one source and some places, H2 would read all places of the source. */
  private static List<Object[]> keys(long source, Set<String> names) {
    return names.stream().map(name -> new Object[] {source, hash(name)}).toList();
  }

  /** A stored document was met at a place by this run. */
  Changes arrive(
      Source source, String name, String address, DocumentId document, long run, Instant now) {
    Optional<Place> known = find(source.id(), name);
    jdbc.sql("update ingest_document set standing = 'CURRENT' where id = ? and standing = 'GONE'")
        .param(document.value())
        .update();
    if (known.isEmpty()) {
      insert(
          source.id(),
          new Place(name, address, document.value(), true, "", Validators.NONE, "", "", run),
          now);
      return Changes.ADDED;
    }
    Place place = known.get();
    boolean same = place.document().equals(document.value());
    if (place.present() && !same) {
      String newer = liesElsewhere(document, source.id(), name) ? "" : document.value();
      past(source, place, newer, now);
    }
    boolean moved = !place.present() || !same;
    jdbc.sql(
            "update ingest_place set document_id = ?, present = true, pending = '', seen_run = ?"
                + (moved ? ", since = ?" : "")
                + " where source_id = ? and place_hash = ?")
        .params(
            moved
                ? List.of(document.value(), run, moment(now), source.id(), hash(name))
                : List.of(document.value(), run, source.id(), hash(name)))
        .update();
    return !moved ? Changes.NONE : place.present() ? Changes.CHANGED : Changes.ADDED;
  }

  /** Nothing lies at a place any more. What waited for it is forgotten. */
  Changes leave(Source source, String name, Instant now) {
    Optional<Place> known = find(source.id(), name);
    if (known.isEmpty()) {
      return Changes.NONE;
    }
    if (known.get().present()) {
      past(source, known.get(), "", now);
    }
    jdbc.sql(
            "update ingest_place set present = false, pending = '', etag = '', last_modified = '',"
                + " text_hash = '' where source_id = ? and place_hash = ?")
        .params(source.id(), hash(name))
        .update();
    return known.get().present() ? Changes.GONE : Changes.NONE;
  }

  /** Forgets how a place answered, so that it is asked as if for the first time. */
  void forget(long source, String name) {
    jdbc.sql(
            "update ingest_place set etag = '', last_modified = '', text_hash = '', stamp = ''"
                + " where source_id = ? and place_hash = ?")
        .params(source, hash(name))
        .update();
  }

  /** Present places this run has not met, at most {@code limit}, behind a hash. */
  List<Place> unseen(long source, long run, String behind, int limit) {
    return jdbc.sql(
            "select * from ingest_place where source_id = ? and present and seen_run <> ?"
                + " and place_hash > ? order by place_hash fetch next ? rows only")
        .params(source, run, behind, limit)
        .query(PlaceRegistry::place)
        .list();
  }

  /** Present places below one that this run has not met: members of a container, a page's. */
  List<Place> unseenBelow(long source, long run, String prefix) {
    return jdbc.sql(
            "select * from ingest_place where source_id = ? and present and seen_run <> ?"
                + " and position(? in place) = 1")
        .params(source, run, prefix)
        .query(PlaceRegistry::place)
        .list();
  }

  private void past(Source source, Place place, String newer, Instant now) {
    if (place.document().isEmpty()) {
      return;
    }
    jdbc.sql(
            "insert into ingest_past (source_id, source_name, place, document_id, newer, ended_at,"
                + " settled) values (?, ?, ?, ?, ?, ?, false)")
        .params(
            source.id(),
            source.name(),
            place.address().isEmpty() ? place.name() : place.address(),
            place.document(),
            newer,
            moment(now))
        .update();
  }

  /**
   * Whether a document is known at another place: then it is no new version of what lay at this one
   * but has moved here, as records do when one before them is taken out of their file.
   */
  private boolean liesElsewhere(DocumentId document, long source, String name) {
    return jdbc.sql(
                "select count(*) from ingest_place where document_id = ? and present"
                    + " and not (source_id = ? and place_hash = ?)")
            .params(document.value(), source, hash(name))
            .query(Long.class)
            .single()
        > 0;
  }

  private void insert(long source, Place place, Instant now) {
    jdbc.sql(
            "insert into ingest_place (source_id, place_hash, place, address, document_id,"
                + " present, pending, etag, last_modified, text_hash, stamp, seen_run, since)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            source,
            hash(place.name()),
            place.name(),
            place.address(),
            place.document(),
            place.present(),
            place.pending(),
            place.validators().etag(),
            place.validators().lastModified(),
            place.text(),
            place.stamp(),
            place.seenRun(),
            moment(now))
        .update();
  }

  static String hash(String name) {
    return DocumentId.of(name.getBytes(UTF_8)).value();
  }

  private static Place place(ResultSet row, int number) throws SQLException {
    return new Place(
        row.getString("place"),
        row.getString("address"),
        row.getString("document_id"),
        row.getBoolean("present"),
        row.getString("pending"),
        new Validators(row.getString("etag"), row.getString("last_modified")),
        row.getString("text_hash"),
        row.getString("stamp"),
        row.getLong("seen_run"));
  }
}
