package org.wenlan.search.elasticsearch;

import static java.util.Comparator.comparingDouble;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import co.elastic.clients.elasticsearch.core.search.InnerHitsResult;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.search.elasticsearch.Nearness.Read;
import org.wenlan.search.elasticsearch.RankFusion.Ranked;

/**
 * Reads the documents of a list beside the text they were found by, and puts them in order anew:
 * the list is made from the thirty words that tell the text apart and from its meaning; here
 * everything the text says counts, and what the documents have in common with each other does not,
 * see {@link Nearness}.
 */
final class CloseReading {

  /** Passages of each, those that share the most words with the text. */
  private static final int PASSAGES = 3;

  /** Of the score; the list has the rest. */
  private static final double SHARE = 0.8;

  private static final float[] NO_VECTOR = {};

  private final ElasticsearchClient client;
  private final String alias;

  CloseReading(ElasticsearchClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /** The part of a passage that travels back; its vector comes from the columns. */
  record Shown(String text) {}

  /**
   * The same documents. One request; it brings texts and vectors of {@value #PASSAGES} passages of
   * each.
   *
   * @param list best first, scores from 0 to 1
   * @param meaning vector of the text
   * @param demoted documents that keep half of what reading adds
   */
  List<Ranked> reorder(List<Ranked> list, String text, List<Float> meaning, Set<String> demoted)
      throws IOException {
    if (list.size() < 2) {
      return list;
    }
    Map<String, List<Read>> passages = passages(list, text);
    double[] near =
        Nearness.of(
            new Read(text, floats(meaning)),
            list.stream().map(one -> passages.getOrDefault(one.id(), List.of())).toList());
    List<Ranked> order = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Ranked one = list.get(i);
      double read = demoted.contains(one.id()) ? near[i] * Queries.NO_LONGER_HOLDS : near[i];
      order.add(new Ranked(one.id(), (1 - SHARE) * one.score() + SHARE * read));
    }
    order.sort(comparingDouble(Ranked::score).reversed());
    return order;
  }

  private Map<String, List<Read>> passages(List<Ranked> documents, String text) throws IOException {
    // What meaning alone has found may share no word, and is read all the same.
    Query any = Query.of(q -> q.matchAll(m -> m));
    Query nearest =
        Query.of(
            q ->
                q.nested(
                    n ->
                        n.path(Queries.PASSAGES)
                            .scoreMode(ChildScoreMode.None)
                            .query(
                                w ->
                                    w.bool(
                                        b ->
                                            b.filter(any)
                                                .should(
                                                    Queries.some(Queries.PASSAGE_TEXT, text, 1))))
                            .innerHits(readable())));
    var answer =
        client.search(
            s ->
                s.index(alias)
                    .size(documents.size())
                    .trackTotalHits(t -> t.enabled(false))
                    .source(f -> f.fetch(false))
                    .query(
                        q ->
                            q.bool(
                                b ->
                                    b.filter(
                                            Queries.ids(
                                                documents.stream().map(Ranked::id).toList()))
                                        .filter(nearest))),
            Void.class);
    Map<String, List<Read>> passages = new HashMap<>();
    for (Hit<Void> hit : answer.hits().hits()) {
      passages.put(String.valueOf(hit.id()), read(hit.innerHits().get(Queries.PASSAGES)));
    }
    return passages;
  }

  private static InnerHits readable() {
    return InnerHits.of(
        i ->
            i.size(PASSAGES)
                .source(c -> c.filter(f -> f.includes(Queries.PASSAGE_TEXT)))
                .docvalueFields(d -> d.field(Queries.PASSAGE_VECTOR)));
  }

  private static List<Read> read(@Nullable InnerHitsResult inner) {
    List<Read> read = new ArrayList<>();
    if (inner != null) {
      for (Hit<JsonData> hit : inner.hits().hits()) {
        if (hit.source() != null) {
          read.add(new Read(hit.source().to(Shown.class).text(), vector(hit)));
        }
      }
    }
    return read;
  }

  private static float[] vector(Hit<JsonData> passage) {
    JsonData vectors = passage.fields().get(Queries.PASSAGE_VECTOR);
    return vectors == null ? NO_VECTOR : vectors.to(float[][].class)[0];
  }

  private static float[] floats(List<Float> components) {
    float[] vector = new float[components.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = components.get(i);
    }
    return vector;
  }
}
