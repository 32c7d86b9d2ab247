package org.wenlan.search.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.query.Expression;
import org.wenlan.core.search.IndexState;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.ResultOrder;
import org.wenlan.core.search.SearchParameters;
import org.wenlan.search.RecordedFilters;
import org.wenlan.search.RecordedHit;
import org.wenlan.search.RecordedVocabulary;
import org.wenlan.search.SearchRecord;

/** Tables {@code search_record} and {@code search_record_hit}; rows are only ever added. */
public final class RecordRegistry {

  private static final String EXPERT = "expert";
  private static final int ROWS_AT_ONCE = 1_000;

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  /**
   * @param template the registry
   */
  public RecordRegistry(JdbcTemplate template) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
  }

  /** Writes the record with the documents it lists; call inside a transaction. */
  long add(SearchRecord record, List<RecordedHit> hits) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into search_record (kept_at, kept_by, note, question_kind, question, filters,"
                + " result_order, access_levels, layout, index_name, generation, documents, steady,"
                + " hit_count, digest, seal, vocabulary)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            record.keptAt().atOffset(ZoneOffset.UTC),
            record.keptBy(),
            record.note(),
            SearchParameters.parameter(record.asked().question()),
            record.asked().question().text(),
            RecordedFilters.write(record.asked().filters()),
            record.asked().order().name(),
            new TreeSet<>(record.access())
                .stream().map(AccessLevel::name).collect(Collectors.joining(",")),
            record.state().layout(),
            record.state().index(),
            record.state().generation(),
            record.state().documents(),
            record.steady(),
            record.count(),
            record.digest(),
            record.seal(),
            RecordedVocabulary.write(record.asked().vocabulary()))
        .update(key, "id");
    Number id = key.getKey();
    if (id == null) {
      throw new IllegalStateException("the registry gave no number to a search record");
    }
    List<Object[]> rows = new ArrayList<>();
    for (RecordedHit hit : hits) {
      rows.add(
          new Object[] {
            id, rows.size() + 1, hit.document().value(), hit.title(), hit.access().name()
          });
    }
    for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
      template.batchUpdate(
          "insert into search_record_hit values (?, ?, ?, ?, ?)",
          rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)));
    }
    return id.longValue();
  }

  List<SearchRecord> list(String by, int limit) {
    return jdbc.sql(
            "select * from search_record where kept_by = ? order by id desc"
                + " fetch first ? rows only")
        .params(by, limit)
        .query(RecordRegistry::record)
        .list();
  }

  Optional<SearchRecord> find(long id, String by) {
    return jdbc.sql("select * from search_record where id = ? and kept_by = ?")
        .params(id, by)
        .query(RecordRegistry::record)
        .optional();
  }

  List<RecordedHit> hits(long record) {
    return jdbc.sql("select * from search_record_hit where record_id = ? order by ordinal")
        .param(record)
        .query(
            (row, _) ->
                new RecordedHit(
                    new DocumentId(row.getString("document_id").strip()),
                    row.getString("title"),
                    AccessLevel.valueOf(row.getString("access_level"))))
        .list();
  }

  private static SearchRecord record(ResultSet row, int number) throws SQLException {
    String text = row.getString("question");
    Question question =
        row.getString("question_kind").equals(EXPERT)
            ? new Question.Expert(Expression.parse(text))
            : new Question.Words(text);
    Set<AccessLevel> access =
        Stream.of(row.getString("access_levels").split(",", -1))
            .map(AccessLevel::valueOf)
            .collect(Collectors.toSet());
    return new SearchRecord(
        row.getLong("id"),
        row.getObject("kept_at", OffsetDateTime.class).toInstant(),
        row.getString("kept_by"),
        row.getString("note"),
        new SearchParameters(
            question,
            RecordedFilters.read(row.getString("filters")),
            ResultOrder.valueOf(row.getString("result_order")),
            RecordedVocabulary.read(row.getString("vocabulary"))),
        access,
        new IndexState(
            row.getString("layout"),
            row.getString("index_name"),
            row.getLong("generation"),
            row.getLong("documents")),
        row.getBoolean("steady"),
        row.getLong("hit_count"),
        row.getString("digest").strip(),
        row.getString("seal").strip());
  }
}
