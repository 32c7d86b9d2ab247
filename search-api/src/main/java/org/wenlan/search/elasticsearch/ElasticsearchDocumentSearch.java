package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlan.core.document.Validity;
import org.wenlan.core.query.Expression;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.ResultOrder;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;
import org.wenlan.core.search.SearchResults.FacetCount;
import org.wenlan.core.search.StatedQuantities;
import org.wenlan.search.elasticsearch.RankFusion.Ranked;

/**
 * Searches in Elasticsearch.
 *
 * <p>Words decide which documents are in the answer, so that total, facets and pages agree; meaning
 * moves the first {@value #WINDOW} of them up or down. Only where no document holds the words does
 * meaning answer alone, with at most {@value #NEAREST} documents, recognisable by passages without
 * highlights. Expert queries are answered by words alone, with an exact total. Thread-safe.
 */
final class ElasticsearchDocumentSearch implements DocumentSearch {

  /** Documents, best first, whose order is fused; those behind keep their lexical order. */
  static final int WINDOW = 100;

  /** Documents found by meaning, at most. */
  static final int NEAREST = 100;

  private final ElasticsearchClient client;
  private final IndexLayout layout;
  private final PassageEmbedder embedder;
  private final PassageReader reader;
  private final double minSimilarity;

  ElasticsearchDocumentSearch(
      ElasticsearchClient client,
      IndexLayout layout,
      PassageEmbedder embedder,
      double minSimilarity) {
    this.client = client;
    this.layout = layout;
    this.embedder = embedder;
    this.reader = new PassageReader(client, layout.alias());
    this.minSimilarity = minSimilarity;
  }

  /** What is read of a document to put it in order. */
  record Place(String validity) {}

  /** Order decided, passages not yet fetched. */
  private record Found(long total, List<Ranked> page, Map<Facet, List<FacetCount>> facets) {}

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
      return results(nothing(), List.of(), start);
    }
    if (request.mode() != SearchMode.VECTOR) {
      boolean fused =
          request.mode() == SearchMode.HYBRID
              && request.order() == ResultOrder.RELEVANCE
              && request.from() < WINDOW;
      List<Float> question = fused ? question(text) : List.of();
      Found found = lexical(Queries.words(text, request.access()), request, question);
      boolean noWordMatches =
          found.total() == 0 && found.facets().values().stream().allMatch(List::isEmpty);
      if (!noWordMatches || request.mode() == SearchMode.LEXICAL) {
        return results(found, reader.byWords(found.page(), passageWords(text)), start);
      }
    }
    List<Float> question = question(text);
    Found found = nearest(question, request);
    return results(found, reader.byMeaning(found.page(), question, minScore()), start);
  }

  private SearchResults expert(Expression expression, SearchRequest request, long start)
      throws IOException {
    Query query = Queries.ranked(ExpertQueries.of(expression), request.access());
    Found found = lexical(query, request, List.of());
    Optional<Query> passages = ExpertQueries.passages(expression);
    return results(
        found,
        passages.isEmpty()
            ? reader.plainly(found.page())
            : reader
                .byQuery(
                    found.page(),
                    passages.get(),
                    ExpertQueries.marked(expression).orElseGet(Queries::nothing))
                .stream()
                .map(hit -> StatedQuantities.marked(hit, expression))
                .toList(),
        start);
  }

  /** For a bare number, its own words; else the words beside it, which say more. */
  static String passageWords(QueryText text) {
    return text.rest().isBlank() ? text.words() : text.rest();
  }

  private Found lexical(Query query, SearchRequest request, List<Float> question)
      throws IOException {
    boolean fused = !question.isEmpty();
    int from = fused ? 0 : request.from();
    int size = fused ? Math.max(WINDOW, request.from() + request.size()) : request.size();
    SearchResponse<Place> answer =
        client.search(
            s ->
                s.index(layout.alias())
                    .query(query)
                    .postFilter(p -> p.bool(b -> b.filter(Queries.chosen(request.filters()))))
                    .from(from)
                    .size(size)
                    .source(f -> f.filter(p -> p.includes("validity")))
                    // Facets look at every match anyway, so an exact total costs nothing.
                    .trackTotalHits(t -> t.enabled(true))
                    .trackScores(true)
                    .sort(Sorting.by(request.order()))
                    .aggregations(FacetAggregations.request(request.filters())),
            Place.class);
    List<Hit<Place>> hits = answer.hits().hits();
    List<Ranked> order = hits.stream().map(ElasticsearchDocumentSearch::ranked).toList();
    if (fused && !order.isEmpty()) {
      order = fuse(hits, question);
      order = order.stream().skip(request.from()).limit(request.size()).toList();
    }
    return new Found(total(answer), order, FacetAggregations.read(answer.aggregations()));
  }

  private List<Ranked> fuse(List<Hit<Place>> hits, List<Float> question) throws IOException {
    List<Hit<Place>> head = hits.subList(0, Math.min(WINDOW, hits.size()));
    Set<String> first = new HashSet<>();
    Set<String> demoted = new HashSet<>();
    for (Hit<Place> hit : head) {
      if (hit.matchedQueries().containsKey(Queries.BEARS_NUMBER)) {
        first.add(id(hit));
      }
      if (hit.source() != null && noLongerHolds(hit.source().validity())) {
        demoted.add(id(hit));
      }
    }
    List<String> lexical = head.stream().map(ElasticsearchDocumentSearch::id).toList();
    List<Ranked> order =
        new ArrayList<>(RankFusion.fuse(lexical, byDistance(lexical, question), first, demoted));
    // Behind the window nothing may score more than inside it.
    hits.subList(head.size(), hits.size()).forEach(hit -> order.add(new Ranked(id(hit), 0)));
    return order;
  }

  private static boolean noLongerHolds(String validity) {
    return validity.equals(Validity.REPEALED.name()) || validity.equals(Validity.LAPSED.name());
  }

  /**
   * Those of {@code ids} that have vectors, nearest first. Exact: so few are compared one by one.
   */
  private List<String> byDistance(List<String> ids, List<Float> question) throws IOException {
    var answer =
        client.search(
            s ->
                s.index(layout.alias())
                    .size(ids.size())
                    .source(f -> f.fetch(false))
                    .knn(
                        k ->
                            k.field(Queries.PASSAGE_VECTOR)
                                .queryVector(question)
                                .k(ids.size())
                                .numCandidates(Math.max(WINDOW, ids.size()))
                                .filter(Queries.ids(ids))),
            Void.class);
    return answer.hits().hits().stream().map(ElasticsearchDocumentSearch::id).toList();
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
            .skip(request.from())
            .limit(request.size())
            .map(ElasticsearchDocumentSearch::ranked)
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
                            .similarity((float) minSimilarity)
                            .filter(filter))
                .aggregations(FacetAggregations.request(filters)),
        Void.class);
  }

  /** Elasticsearch scores a cosine of -1..1 as 0..1. */
  private double minScore() {
    return (1 + minSimilarity) / 2;
  }

  private List<Float> question(QueryText text) {
    List<Float> vector = new ArrayList<>();
    for (float component : embedder.embed(text.words())) {
      vector.add(component);
    }
    return vector;
  }

  private static Found nothing() {
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      facets.put(facet, List.of());
    }
    return new Found(0, List.of(), facets);
  }

  private static SearchResults results(
      Found found, List<org.wenlan.core.search.Hit> hits, long start) {
    return new SearchResults(
        found.total(), hits, found.facets(), Duration.ofNanos(System.nanoTime() - start));
  }

  private static long total(SearchResponse<?> answer) {
    return answer.hits().total() == null ? 0 : answer.hits().total().value();
  }

  private static Ranked ranked(Hit<?> hit) {
    return new Ranked(id(hit), hit.score() == null ? 0 : hit.score());
  }

  private static String id(Hit<?> hit) {
    return String.valueOf(hit.id());
  }
}
