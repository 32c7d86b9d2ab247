package org.wenlan.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.wenlan.benchmarks.RecordingProxy.Request;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;

/**
 * The requests each search of the product comes to, written down once and then sent bare, so that
 * both sides of a comparison ask the node the very same.
 */
public final class RecordedSearches {

  private final BareElasticsearch node;
  private final Map<SearchMode, Map<String, List<Request>>> recorded =
      new EnumMap<>(SearchMode.class);

  /**
   * Asks every query once in words, and once in words and meaning.
   *
   * @param product the product's search by way of the proxy at an address
   * @throws IOException if the proxy cannot listen
   */
  public RecordedSearches(
      BareElasticsearch node, List<String> queries, Function<URI, SearchNode.Access> product)
      throws IOException {
    this.node = node;
    for (SearchMode mode : List.of(SearchMode.LEXICAL, SearchMode.HYBRID)) {
      Map<String, List<Request>> requests = new HashMap<>();
      try (RecordingProxy proxy = new RecordingProxy(node);
          SearchNode.Access access = product.apply(proxy.address())) {
        // What the first search of a client asks besides is not the search's.
        access.search().search(SearchRequest.of("预热").in(mode));
        proxy.take();
        for (String query : queries) {
          access.search().search(SearchRequest.of(query).in(mode));
          requests.put(query, proxy.take());
        }
      }
      recorded.put(mode, requests);
    }
  }

  /** What the search came to, in order; empty if it was not recorded. */
  public List<Request> of(String query, SearchMode mode) {
    return recorded.getOrDefault(mode, Map.of()).getOrDefault(query, List.of());
  }

  /** Sends what the search came to. */
  public void replay(String query, SearchMode mode) throws IOException, InterruptedException {
    replay(of(query, mode));
  }

  /** Sends them one after another, and reads each answer to its end. */
  public void replay(List<Request> requests) throws IOException, InterruptedException {
    for (Request request : requests) {
      node.send(request.method(), request.path(), request.body());
    }
  }
}
