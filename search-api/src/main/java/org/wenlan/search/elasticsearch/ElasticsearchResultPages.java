package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.wenlan.core.find.ResultPages;
import org.wenlan.core.query.Expression;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.vocabulary.PhraseTable;
import org.wenlan.core.vocabulary.PhraseTables;
import org.wenlan.search.elasticsearch.RankFusion.Ranked;

/**
 * Reads any stretch of a list behind the sort values of the document before it. No point in time is
 * kept: an address with a mark goes on working for as long as the index stands, and costs the
 * server nothing while nobody looks. Thread-safe.
 */
final class ElasticsearchResultPages implements ResultPages {

  /** How far a server reads a list in one go, its own default. */
  private static final int WINDOW = 10_000;

  private final ElasticsearchClient client;
  private final IndexLayout layout;
  private final PhraseTables tables;
  private final PassageReader reader;

  ElasticsearchResultPages(ElasticsearchClient client, IndexLayout layout, PhraseTables tables) {
    this.client = client;
    this.layout = layout;
    this.tables = tables;
    this.reader = new PassageReader(client, layout.alias());
  }

  @Override
  public Stretch from(SearchRequest request, long from) {
    if (from < 0 || from > FURTHEST_JUMP) {
      throw new IllegalArgumentException(
          "a list can be entered at 0 to %d, not %d".formatted(FURTHEST_JUMP, from));
    }
    return reading(
        () -> {
          List<FieldValue> after = List.of();
          long passed = 0;
          while (passed < from) {
            int step = (int) Math.min(WINDOW, from - passed);
            List<Hit<Void>> over = page(request, after, step);
            if (over.size() < step) {
              return new Stretch(from, List.of(), Optional.empty());
            }
            after = over.getLast().sort();
            passed += step;
          }
          return stretch(request, after, from);
        });
  }

  @Override
  public Stretch behind(SearchRequest request, String mark) {
    ListMark read = ListMark.read(mark, request.order());
    return reading(() -> stretch(request, read.after(), read.passed()));
  }

  private Stretch stretch(SearchRequest request, List<FieldValue> after, long from)
      throws IOException {
    List<Hit<Void>> page = page(request, after, request.size());
    List<Ranked> ranked = page.stream().map(Ranked::of).toList();
    Optional<String> next =
        page.size() < request.size()
            ? Optional.empty()
            : Optional.of(
                new ListMark(request.order(), from + page.size(), page.getLast().sort()).written());
    return new Stretch(from, shown(request, ranked), next);
  }

  private List<org.wenlan.core.search.Hit> shown(SearchRequest request, List<Ranked> page)
      throws IOException {
    PhraseTable table = tables.of(request.vocabulary());
    switch (request.question()) {
      case Question.Expert(Expression expression) -> {
        Optional<Query> passages = ExpertQueries.passages(expression, table);
        return passages.isEmpty()
            ? reader.plainly(page)
            : reader.byQuery(page, passages.get(), passages.get());
      }
      case Question.Words(String text) -> {
        QueryText words = QueryText.of(text);
        return words.hasWords()
            ? reader.byWords(page, words.forPassages(table))
            : reader.plainly(page);
      }
    }
  }

  private List<Hit<Void>> page(SearchRequest request, List<FieldValue> after, int size)
      throws IOException {
    return client
        .search(
            s -> {
              s.index(layout.alias())
                  .searchType(WholeIndex.SCORES)
                  .query(ListQueries.ranked(request, tables))
                  .postFilter(p -> p.bool(b -> b.filter(Queries.chosen(request.filters()))))
                  .sort(Sorting.by(request.order()))
                  .size(size)
                  .source(f -> f.fetch(false))
                  .trackTotalHits(t -> t.enabled(false));
              return after.isEmpty() ? s : s.searchAfter(after);
            },
            Void.class)
        .hits()
        .hits();
  }

  private <T> T reading(Calls.Call<T> call) {
    return Calls.to(
        "turning pages of index " + layout.alias(),
        () -> {
          layout.ensure();
          return call.run();
        });
  }
}
