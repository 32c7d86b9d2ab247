package org.wenlan.ingest.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.core.document.DocumentId;
import org.wenlan.ingest.DocumentHistory;
import org.wenlan.ingest.DocumentHistory.Place;
import org.wenlan.ingest.Standing;

/** Reads where a document lies and lay out of the registry. */
final class HistoryReader {

  private static final int MOST = 50;

  private final JdbcClient jdbc;

  HistoryReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  DocumentHistory of(DocumentId document) {
    Standing standing =
        jdbc.sql("select standing from ingest_document where id = ?")
            .param(document.value())
            .query((row, number) -> Standing.valueOf(row.getString(1)))
            .optional()
            .orElse(Standing.CURRENT);
    List<Place> present =
        jdbc.sql(
                "select s.name, p.place, p.address, s.kind from ingest_place p"
                    + " join ingest_source s on s.id = p.source_id"
                    + " where p.document_id = ? and p.present order by p.since"
                    + " fetch next ? rows only")
            .params(document.value(), MOST)
            .query(
                (row, number) ->
                    new Place(
                        row.getString(1), row.getString(2), row.getString(3), Optional.empty()))
            .list();
    return new DocumentHistory(
        standing,
        present.isEmpty() ? last(document) : present,
        documents(
            "select p.document_id from ingest_past p join ingest_document d on d.id = p.document_id"
                + " where p.newer = ? and d.standing = 'SUPERSEDED' order by p.id desc",
            document),
        standing == Standing.SUPERSEDED
            ? documents(
                "select p.newer from ingest_past p join ingest_document d on d.id = p.newer"
                    + " where p.document_id = ? order by p.id desc",
                document)
            : List.of());
  }

  private List<Place> last(DocumentId document) {
    return jdbc.sql(
            "select source_name, place, ended_at from ingest_past where document_id = ?"
                + " order by id desc fetch next ? rows only")
        .params(document.value(), MOST)
        .query(HistoryReader::past)
        .list();
  }

  private static Place past(ResultSet row, int number) throws SQLException {
    String place = row.getString("place");
    boolean web = place.startsWith("http://") || place.startsWith("https://");
    return new Place(
        row.getString("source_name"),
        place,
        web ? place : "",
        SourceRegistry.instant(row.getObject("ended_at", OffsetDateTime.class)));
  }

  private List<DocumentId> documents(String sql, DocumentId document) {
    return jdbc
        .sql(sql + " fetch next " + MOST + " rows only")
        .param(document.value())
        .query((row, number) -> new DocumentId(row.getString(1)))
        .list()
        .stream()
        .distinct()
        .toList();
  }
}
