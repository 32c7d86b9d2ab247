package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenlan.search.elasticsearch.RankFusion.Ranked;

/** Puts the first documents that hold all words in order by meaning too. */
final class WindowFusion {

  /** Documents, best first, whose order is fused; those behind keep their lexical order. */
  static final int SIZE = 100;

  private final ElasticsearchClient client;
  private final String alias;
  private final RankFusion fusion;

  WindowFusion(ElasticsearchClient client, String alias, RankFusion fusion) {
    this.client = client;
    this.alias = alias;
    this.fusion = fusion;
  }

  /** The first {@value #SIZE} by words and meaning, the others behind them as they were. */
  List<Ranked> fuse(List<Hit<Void>> hits, List<Float> question) throws IOException {
    List<Hit<Void>> head = hits.subList(0, Math.min(SIZE, hits.size()));
    Set<String> first = new HashSet<>();
    Set<String> demoted = new HashSet<>();
    Map<String, Place> places = new HashMap<>();
    for (Hit<Void> hit : head) {
      if (hit.matchedQueries().containsKey(Queries.BEARS_NUMBER)) {
        first.add(id(hit));
      }
      Place place = Place.of(hit);
      places.put(id(hit), place);
      if (place.noLongerHolds()) {
        demoted.add(id(hit));
      }
    }
    List<Ranked> lexical = head.stream().map(hit -> holding(hit, demoted)).toList();
    List<Ranked> fused =
        RankFusion.withFirst(fusion.fuse(lexical, byDistance(lexical, question), demoted), first);
    List<Ranked> order = new ArrayList<>(Succession.heeded(fused, places, first));
    // Behind the window nothing may score more than inside it.
    hits.subList(head.size(), hits.size()).forEach(hit -> order.add(new Ranked(id(hit), 0)));
    return order;
  }

  /** The server has halved the score of what no longer holds; fusion will do so again, once. */
  private static Ranked holding(Hit<?> hit, Set<String> demoted) {
    Ranked ranked = Ranked.of(hit);
    return demoted.contains(ranked.id())
        ? new Ranked(ranked.id(), ranked.score() / Queries.NO_LONGER_HOLDS)
        : ranked;
  }

  /**
   * Those of {@code documents} that have vectors, nearest first. Exact: so few are compared one by
   * one.
   */
  private List<Ranked> byDistance(List<Ranked> documents, List<Float> question) throws IOException {
    List<String> ids = documents.stream().map(Ranked::id).toList();
    var answer =
        client.search(
            s ->
                s.index(alias)
                    .size(ids.size())
                    .source(f -> f.fetch(false))
                    .knn(
                        k ->
                            k.field(Queries.PASSAGE_VECTOR)
                                .queryVector(question)
                                .k(ids.size())
                                .numCandidates(Math.max(SIZE, ids.size()))
                                .rescoreVector(Queries.EXACTLY)
                                .filter(Queries.ids(ids))),
            Void.class);
    return answer.hits().hits().stream().map(Ranked::of).toList();
  }

  private static String id(Hit<?> hit) {
    return String.valueOf(hit.id());
  }
}
