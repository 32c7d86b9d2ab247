package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.search.ListedDocument;
import org.wenlan.core.search.ResultStream;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.vocabulary.PhraseTables;

/**
 * Reads whole lists through a point in time, page after page; there is no document it cannot reach.
 *
 * <p>The list is that of the words: what a plain question finds by meaning alone is not in it, and
 * its order is not moved by meaning. Thread-safe.
 */
final class ElasticsearchResultStream implements ResultStream {

  private static final int PAGE = 1_000;
  private static final Time KEEP_ALIVE = Time.of(t -> t.time("5m"));

  private final ElasticsearchClient client;
  private final IndexLayout layout;
  private final PhraseTables tables;

  ElasticsearchResultStream(ElasticsearchClient client, IndexLayout layout, PhraseTables tables) {
    this.client = client;
    this.layout = layout;
    this.tables = tables;
  }

  /** The part of a document that travels back. */
  record Listed(DocumentMetadata metadata, List<String> keywords) {}

  @Override
  public long read(SearchRequest request, Consumer<ListedDocument> each) {
    Query query = ListQueries.ranked(request, tables);
    String pit =
        calling(
            () -> client.openPointInTime(p -> p.index(layout.alias()).keepAlive(KEEP_ALIVE)).id());
    try {
      long count = 0;
      List<Hit<Listed>> page = page(pit, query, request, List.of());
      while (!page.isEmpty()) {
        for (Hit<Listed> hit : page) {
          if (hit.source() != null) {
            each.accept(listed(String.valueOf(hit.id()), hit.source()));
            count++;
          }
        }
        page = page(pit, query, request, new ArrayList<>(page.getLast().sort()));
      }
      return count;
    } finally {
      calling(() -> client.closePointInTime(c -> c.id(pit)));
    }
  }

  private static ListedDocument listed(String id, Listed source) {
    return new ListedDocument(new DocumentId(id), source.metadata(), source.keywords());
  }

  /**
   * Around our own calls only: what the reader of the list throws is none of the server's faults.
   */
  private <T> T calling(Calls.Call<T> call) {
    return Calls.to(
        "reading a list from index " + layout.alias(),
        () -> {
          layout.ensure();
          return call.run();
        });
  }

  private List<Hit<Listed>> page(
      String pit, Query query, SearchRequest request, List<FieldValue> after) {
    return calling(
        () ->
            client
                .search(
                    s -> {
                      s.pit(p -> p.id(pit).keepAlive(KEEP_ALIVE))
                          .searchType(WholeIndex.SCORES)
                          .size(PAGE)
                          .source(f -> f.filter(p -> p.includes("metadata", "keywords")))
                          .query(query)
                          .postFilter(p -> p.bool(b -> b.filter(Queries.chosen(request.filters()))))
                          .sort(Sorting.by(request.order()))
                          .trackTotalHits(t -> t.enabled(false));
                      return after.isEmpty() ? s : s.searchAfter(after);
                    },
                    Listed.class)
                .hits()
                .hits());
  }
}
