package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.search.QueryShape;
import org.wenlan.core.search.ResultOrder;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.vocabulary.PhraseTable;
import org.wenlan.search.elasticsearch.RankFusion.Ranked;

/**
 * Answers questions, and keywords that no document holds together: the documents nearest in words
 * and meaning, each found by the whole index, at most {@value #LISTED}.
 *
 * <p>The list is decided before anything is chosen in the facets, so that total, facets, pages and
 * every order of it speak of the same documents. Two requests, whatever the page, and a third for a
 * text.
 */
final class QuestionSearch {

  /** Documents in a list, at most. */
  static final int LISTED = 200;

  /** Looked at by the graph of vectors, per shard; more finds a little more and takes longer. */
  private static final int CANDIDATES = 400;

  /** Cosines run from here to 1. */
  private static final double ANY_SIMILARITY = -1;

  private static final SourceConfig NOTHING = SourceConfig.of(c -> c.fetch(false));
  private static final Query LAWS = Queries.anyOf("type", List.of(DocumentType.LAW.name()));

  private final ElasticsearchClient client;
  private final String alias;
  private final WordShares shares;
  private final double minSimilarity;
  private final CloseReading closely;

  QuestionSearch(
      ElasticsearchClient client, String alias, WordShares shares, double minSimilarity) {
    this.client = client;
    this.alias = alias;
    this.shares = shares;
    this.minSimilarity = minSimilarity;
    this.closely = new CloseReading(client, alias);
  }

  /**
   * What a question finds.
   *
   * @param least score from which a passage of a law counts as near the moved question
   */
  record Answer(Found found, double least) {}

  /** The whole list, and by how much scores of the moved question fall short. */
  private record Listed(List<Ranked> order, double shift) {}

  Answer find(
      QueryText text,
      QueryShape shape,
      PhraseTable table,
      QuestionVectors vectors,
      SearchRequest request)
      throws IOException {
    Listed listed = list(text.words(), shape, table, vectors, request);
    List<Ranked> list = listed.order();
    double least = Queries.score(minSimilarity) - listed.shift();
    if (list.isEmpty()) {
      return new Answer(Found.nothing(), least);
    }
    SearchResponse<Void> kept =
        client.search(
            s ->
                s.index(alias)
                    .query(Queries.ids(list.stream().map(Ranked::id).toList()))
                    .postFilter(p -> p.bool(b -> b.filter(Queries.chosen(request.filters()))))
                    .size(list.size())
                    .source(NOTHING)
                    .sort(Sorting.by(request.order()))
                    .aggregations(FacetAggregations.request(request.filters())),
            Void.class);
    List<Ranked> order = ordered(list, kept, request.order());
    List<Ranked> page = order.stream().skip(request.from()).limit(request.size()).toList();
    return new Answer(
        new Found(order.size(), page, FacetAggregations.read(kept.aggregations())), least);
  }

  private static List<Ranked> ordered(
      List<Ranked> list, SearchResponse<Void> kept, ResultOrder order) {
    Set<String> ids = new LinkedHashSet<>();
    kept.hits().hits().forEach(hit -> ids.add(String.valueOf(hit.id())));
    if (order == ResultOrder.RELEVANCE) {
      return list.stream().filter(ranked -> ids.contains(ranked.id())).toList();
    }
    Map<String, Ranked> byId = new HashMap<>();
    list.forEach(ranked -> byId.put(ranked.id(), ranked));
    return ids.stream().map(id -> byId.getOrDefault(id, new Ranked(id, 0))).toList();
  }

  /** Both sides asked in one request, fused; of a text, read once more. */
  private Listed list(
      String text,
      QueryShape shape,
      PhraseTable table,
      QuestionVectors vectors,
      SearchRequest request)
      throws IOException {
    Query words = Queries.someWords(text, shape, table);
    Query visible = Queries.visible(request.access());
    List<RequestItem> asked = new ArrayList<>();
    asked.add(byWords(Query.of(q -> q.bool(b -> b.must(words).filter(visible)))));
    asked.add(nearest(vectors.asked(), minSimilarity, visible));
    if (vectors.moved()) {
      asked.add(nearest(vectors.amongLaws(), ANY_SIMILARITY, visible, LAWS));
    }
    MsearchResponse<Void> answer = client.msearch(m -> m.index(alias).searches(asked), Void.class);
    Map<String, Place> places = new HashMap<>();
    List<List<Ranked>> lists =
        answer.responses().stream().map(response -> read(response, places)).toList();
    Set<String> laws = vectors.moved() ? those(places, Place::isLaw) : Set.of();
    List<Ranked> asAsked = lists.get(1);
    List<Ranked> moved = lists.getLast();
    List<Ranked> nearest =
        QuestionVectors.merged(asAsked, moved, laws, Queries.score(minSimilarity), LISTED);
    Set<String> demoted = those(places, Place::noLongerHolds);
    List<Ranked> fused =
        RankFusion.fuse(
                lists.getFirst(),
                nearest,
                demoted,
                leastWidth(nearest, laws),
                id -> shares.of(shape, laws.contains(id)))
            .stream()
            .limit(LISTED)
            .toList();
    List<Ranked> read =
        shape == QueryShape.TEXT ? closely.reorder(fused, text, vectors.asked(), demoted) : fused;
    List<Ranked> order = Succession.heeded(read, places, Set.of());
    return new Listed(order, QuestionVectors.shift(asAsked, moved, laws).orElse(0));
  }

  private static double leastWidth(List<Ranked> nearest, Set<String> laws) {
    boolean lawFirst = !nearest.isEmpty() && laws.contains(nearest.getFirst().id());
    return lawFirst ? RankFusion.LEAST_WIDTH_IN_LAWS : RankFusion.LEAST_WIDTH;
  }

  private static Set<String> those(Map<String, Place> places, Predicate<Place> wanted) {
    Set<String> ids = new HashSet<>();
    places.forEach(
        (id, place) -> {
          if (wanted.test(place)) {
            ids.add(id);
          }
        });
    return ids;
  }

  private static RequestItem byWords(Query words) {
    return RequestItem.of(
        s ->
            s.header(h -> h.searchType(WholeIndex.SCORES))
                .body(
                    b ->
                        b.query(words)
                            .size(LISTED)
                            .trackTotalHits(t -> t.enabled(false))
                            .source(NOTHING)
                            .docvalueFields(Place.FIELDS)));
  }

  private static RequestItem nearest(List<Float> vector, double least, Query... filter) {
    return RequestItem.of(
        s ->
            s.header(h -> h)
                .body(
                    b ->
                        b.knn(
                                k ->
                                    k.field(Queries.PASSAGE_VECTOR)
                                        .queryVector(vector)
                                        .k(LISTED)
                                        .numCandidates(CANDIDATES)
                                        .rescoreVector(Queries.EXACTLY)
                                        .similarity((float) least)
                                        .filter(List.of(filter)))
                            .size(LISTED)
                            .source(NOTHING)
                            .docvalueFields(Place.FIELDS)));
  }

  private static List<Ranked> read(
      MultiSearchResponseItem<Void> answer, Map<String, Place> places) {
    if (answer.isFailure()) {
      throw new InfrastructureException(
          "one side of a question was not answered: " + answer.failure().error().reason());
    }
    List<Hit<Void>> hits = answer.result().hits().hits();
    hits.forEach(hit -> places.put(String.valueOf(hit.id()), Place.of(hit)));
    return hits.stream().map(Ranked::of).sorted(Ranked.BEST_FIRST).toList();
  }
}
