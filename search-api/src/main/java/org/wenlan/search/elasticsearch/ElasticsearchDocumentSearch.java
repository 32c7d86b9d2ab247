package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlan.core.query.Expression;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.core.search.QueryShape;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.ResultOrder;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;
import org.wenlan.core.search.SearchResults.FacetCount;
import org.wenlan.core.search.StatedQuantities;
import org.wenlan.core.vocabulary.PhraseTable;
import org.wenlan.core.vocabulary.PhraseTables;
import org.wenlan.search.SearchProperties;
import org.wenlan.search.elasticsearch.RankFusion.Ranked;

/**
 * Searches in Elasticsearch.
 *
 * <p>Keywords decide which documents are in the answer, so that total, facets and pages agree;
 * meaning moves the first {@value WindowFusion#SIZE} of them up or down. Where no document holds
 * them all, letters are read as pinyin, and else {@link QuestionSearch} lists the nearest in words
 * and meaning; so it does for questions and sentences. Expert queries are answered by words alone,
 * with an exact total. Thread-safe.
 */
final class ElasticsearchDocumentSearch implements DocumentSearch {

  /** Documents found by meaning, at most. */
  static final int NEAREST = 100;

  private final ElasticsearchClient client;
  private final IndexLayout layout;
  private final PassageEmbedder embedder;
  private final PassageReader reader;
  private final WindowFusion window;
  private final QuestionSearch questions;
  private final double minSimilarity;
  private final PhraseTables tables;

  ElasticsearchDocumentSearch(
      ElasticsearchClient client,
      IndexLayout layout,
      PassageEmbedder embedder,
      SearchProperties properties,
      PhraseTables tables) {
    this.client = client;
    this.layout = layout;
    this.embedder = embedder;
    this.reader = new PassageReader(client, layout.alias());
    this.minSimilarity = properties.minSimilarity();
    this.window =
        new WindowFusion(client, layout.alias(), new RankFusion(properties.weightOfWords()));
    this.questions =
        new QuestionSearch(client, layout.alias(), WordShares.of(properties), minSimilarity);
    this.tables = tables;
  }

  @Override
  public SearchResults search(SearchRequest request) {
    long start = System.nanoTime();
    return Calls.to(
        "searching index " + layout.alias(),
        () -> {
          layout.ensure();
          return answer(request, start);
        });
  }

  private SearchResults answer(SearchRequest request, long start) throws IOException {
    if (request.question() instanceof Question.Expert(Expression expression)) {
      return expert(expression, request, start);
    }
    QueryText text = QueryText.of(request.query());
    if (request.query().isBlank()) {
      Found found = lexical(Queries.everything(request.access()), request, List.of());
      return results(found, reader.plainly(found.page()), start);
    }
    if (!text.hasWords()) {
      return results(Found.nothing(), List.of(), start);
    }
    QueryShape shape = QueryShape.of(text.words());
    if (request.mode() == SearchMode.VECTOR) {
      List<Float> vector =
          QuestionVectors.components(QuestionVectors.asked(embedder, text.words(), shape));
      Found found = nearest(vector, request);
      return results(
          found, reader.byMeaning(found.page(), vector, Queries.score(minSimilarity)), start);
    }
    if (request.mode() == SearchMode.LEXICAL || shape == QueryShape.KEYWORDS) {
      Optional<SearchResults> answer = words(text, request, start);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    return question(text, shape, request, start);
  }

  /** All that hold every word; empty if none does and there is another way to answer. */
  private Optional<SearchResults> words(QueryText text, SearchRequest request, long start)
      throws IOException {
    PhraseTable table = tables.of(request.vocabulary());
    boolean hybrid = request.mode() == SearchMode.HYBRID;
    boolean fused =
        hybrid && request.order() == ResultOrder.RELEVANCE && request.from() < WindowFusion.SIZE;
    List<Float> vector =
        fused ? QuestionVectors.components(embedder.embed(text.words())) : List.of();
    Found found = lexical(Queries.words(text, table, request.access()), request, vector);
    if (found.isNothing()) {
      Optional<Query> letters = Queries.letters(text, request.access());
      Found typed =
          letters.isPresent() ? lexical(letters.get(), request, List.of()) : Found.nothing();
      if (!typed.isNothing()) {
        return Optional.of(results(typed, reader.plainly(typed.page()), start));
      }
      if (hybrid) {
        return Optional.empty();
      }
    }
    return Optional.of(
        results(found, reader.byWords(found.page(), text.forPassages(table)), start));
  }

  private SearchResults question(
      QueryText text, QueryShape shape, SearchRequest request, long start) throws IOException {
    PhraseTable table = tables.of(request.vocabulary());
    QuestionVectors vectors = QuestionVectors.of(embedder, text.words(), shape);
    QuestionSearch.Answer answer = questions.find(text, shape, table, vectors, request);
    Found found = answer.found();
    var hits =
        reader.byBoth(
            found.page(),
            text.forPassages(table),
            vectors,
            Queries.score(minSimilarity),
            answer.least());
    return new SearchResults(
        found.total(), hits, found.facets(), Duration.ofNanos(System.nanoTime() - start), true);
  }

  private SearchResults expert(Expression expression, SearchRequest request, long start)
      throws IOException {
    PhraseTable table = tables.of(request.vocabulary());
    Query query = Queries.ranked(ExpertQueries.of(expression, table), request.access());
    Found found = lexical(query, request, List.of());
    Optional<Query> passages = ExpertQueries.passages(expression, table);
    return results(
        found,
        passages.isEmpty()
            ? reader.plainly(found.page())
            : reader
                .byQuery(
                    found.page(),
                    passages.get(),
                    ExpertQueries.marked(expression, table).orElseGet(Queries::nothing))
                .stream()
                .map(hit -> StatedQuantities.marked(hit, expression))
                .toList(),
        start);
  }

  private Found lexical(Query query, SearchRequest request, List<Float> question)
      throws IOException {
    boolean fused = !question.isEmpty();
    int from = fused ? 0 : request.from();
    int size =
        fused ? Math.max(WindowFusion.SIZE, request.from() + request.size()) : request.size();
    SearchResponse<Void> answer =
        client.search(
            s ->
                s.index(layout.alias())
                    .searchType(WholeIndex.SCORES)
                    .query(query)
                    .postFilter(p -> p.bool(b -> b.filter(Queries.chosen(request.filters()))))
                    .from(from)
                    .size(size)
                    .source(f -> f.fetch(false))
                    .docvalueFields(fused ? Place.FIELDS : List.of())
                    // Facets look at every match anyway, so an exact total costs nothing.
                    .trackTotalHits(t -> t.enabled(true))
                    .trackScores(true)
                    .sort(Sorting.by(request.order()))
                    .aggregations(FacetAggregations.request(request.filters())),
            Void.class);
    List<Hit<Void>> hits = answer.hits().hits();
    List<Ranked> order = hits.stream().map(Ranked::of).toList();
    if (fused && !order.isEmpty()) {
      order = window.fuse(hits, question);
      order = order.stream().skip(request.from()).limit(request.size()).toList();
    }
    return new Found(total(answer), order, FacetAggregations.read(answer.aggregations()));
  }

  private Found nearest(List<Float> question, SearchRequest request) throws IOException {
    SearchResponse<Void> answer = nearest(question, request, request.filters());
    Map<Facet, List<FacetCount>> facets = FacetAggregations.read(answer.aggregations());
    // The nearest are chosen after filtering, so a facet that is filtered by must be asked again.
    for (Facet facet : request.filters().keySet()) {
      Map<Facet, Set<String>> others = FacetAggregations.without(facet, request.filters());
      facets.put(
          facet, FacetAggregations.read(facet, nearest(question, request, others).aggregations()));
    }
    List<Ranked> page =
        answer.hits().hits().stream()
            .map(Ranked::of)
            .sorted(Ranked.BEST_FIRST)
            .skip(request.from())
            .limit(request.size())
            .toList();
    return new Found(answer.hits().hits().size(), page, facets);
  }

  private SearchResponse<Void> nearest(
      List<Float> question, SearchRequest request, Map<Facet, Set<String>> filters)
      throws IOException {
    List<Query> filter = new ArrayList<>(Queries.chosen(filters));
    filter.add(Queries.visible(request.access()));
    return client.search(
        s ->
            s.index(layout.alias())
                .size(NEAREST)
                .source(f -> f.fetch(false))
                .knn(
                    k ->
                        k.field(Queries.PASSAGE_VECTOR)
                            .queryVector(question)
                            .k(NEAREST)
                            .numCandidates(4 * NEAREST)
                            .rescoreVector(Queries.EXACTLY)
                            .similarity((float) minSimilarity)
                            .filter(filter))
                .aggregations(FacetAggregations.request(filters)),
        Void.class);
  }

  private static SearchResults results(
      Found found, List<org.wenlan.core.search.Hit> hits, long start) {
    return new SearchResults(
        found.total(), hits, found.facets(), Duration.ofNanos(System.nanoTime() - start));
  }

  private static long total(SearchResponse<?> answer) {
    return answer.hits().total() == null ? 0 : answer.hits().total().value();
  }
}
