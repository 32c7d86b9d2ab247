package org.wenlan.benchmarks;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requests one search comes to, sent as plain JSON and read no further than their ids: words
 * with facets, for hybrid mode the vector of the query and the distances of the first hundred, then
 * the passages of the first ten.
 */
final class BareSearch {

  private static final String INDEX = "wenlan-documents";
  private static final int WINDOW = 100;
  private static final int PAGE = 10;

  private final JsonMapper json = JsonMapper.builder().build();
  private final BareElasticsearch node;
  private final BareVectors vectors;

  BareSearch(BareElasticsearch node, BareVectors vectors) {
    this.node = node;
    this.vectors = vectors;
  }

  /** Number of documents found. */
  long search(String query, boolean hybrid) throws IOException, InterruptedException, OrtException {
    String quoted = json.writeValueAsString(query);
    String passage = passage(quoted);
    String vector = hybrid ? json.writeValueAsString(vectors.embed(query)) : "";
    JsonNode hits = node.search(INDEX, words(quoted, hybrid ? WINDOW : PAGE, passage)).path("hits");
    List<String> ids = ids(hits);
    if (ids.isEmpty()) {
      return 0;
    }
    if (hybrid) {
      String nearest = distances(ids.size(), vector, json.writeValueAsString(ids));
      ids = ids(node.search(INDEX, nearest).path("hits"));
    }
    List<String> page = ids.subList(0, Math.min(PAGE, ids.size()));
    node.search(INDEX, passages(page.size(), json.writeValueAsString(page), passage, quoted));
    return hits.path("total").path("value").asLong();
  }

  private static List<String> ids(JsonNode hits) {
    List<String> ids = new ArrayList<>();
    hits.path("hits").forEach(hit -> ids.add(hit.path("_id").asString()));
    return ids;
  }

  private static String words(String query, int size, String passage) {
    return """
      {"size":%2$d,"_source":["validity"],"track_total_hits":10000,"track_scores":true,
       "sort":[{"_score":"desc"},{"date":"desc"},{"id":"asc"}],
       "query":{"bool":{"filter":{"terms":{"access":["PUBLIC"]}},"must":{"boosting":{
        "negative_boost":0.5,"negative":{"terms":{"validity":["REPEALED","LAPSED"]}},
        "positive":{"bool":{
         "must":{"combined_fields":{"query":%1$s,"operator":"and",
          "fields":["title^4","keywords^3","numberWords^3","names^2","text"]}},
         "should":[{"match_phrase":{"title":{"query":%1$s,"boost":8}}},
          {"match_phrase":{"text":{"query":%1$s,"boost":2}}},
          {"nested":{"path":"passages","score_mode":"max","query":%3$s}}]}}}}}},
       "aggs":{"TYPE":{"terms":{"field":"type","size":50}},
        "ISSUER":{"terms":{"field":"issuer","size":50}},
        "REGION":{"terms":{"field":"region","size":50}},
        "YEAR":{"terms":{"field":"year","size":50,"order":{"_key":"desc"}}},
        "TOPIC":{"terms":{"field":"topic","size":50}}}}
      """
        .formatted(query, size, passage);
  }

  private static String passage(String query) {
    return """
      {"bool":{"minimum_should_match":1,"should":[{"match":{"passages.text":%1$s}},
       {"match_phrase":{"passages.text":{"query":%1$s,"boost":3}}}]}}
      """
        .formatted(query);
  }

  private static String distances(int size, String vector, String ids) {
    return """
      {"size":%1$d,"_source":false,"knn":{"field":"passages.vector","query_vector":%2$s,"k":%1$d,
       "num_candidates":%3$d,"filter":{"ids":{"values":%4$s}}}}
      """
        .formatted(size, vector, WINDOW, ids);
  }

  private static String passages(int size, String ids, String passage, String query) {
    return """
      {"size":%1$d,"track_total_hits":false,"_source":["metadata"],
       "query":{"bool":{"filter":{"ids":{"values":%2$s}},"should":{"nested":{"path":"passages",
        "query":%3$s,"inner_hits":{"size":3,"highlight":{"fields":{"passages.text":{
         "number_of_fragments":0,"highlight_query":{"match":{"passages.text":%4$s}}}}}}}}}}}
      """
        .formatted(size, ids, passage, query);
  }
}
