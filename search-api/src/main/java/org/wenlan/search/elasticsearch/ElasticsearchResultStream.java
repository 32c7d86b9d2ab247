package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.ListedDocument;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.ResultStream;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;
import org.wenlan.core.vocabulary.PhraseTables;

/**
 * Reads whole lists through a point in time, page after page; there is no document it cannot reach.
 *
 * <p>A list of at most {@value QuestionSearch#LISTED} is the one the pages show, what was found by
 * meaning and its order included; a longer one is that of the words, its order not moved by
 * meaning. Thread-safe.
 */
final class ElasticsearchResultStream implements ResultStream {

  private static final int PAGE = 1_000;
  private static final int SHOWN = 100;
  private static final SourceConfig FIELDS =
      SourceConfig.of(c -> c.filter(f -> f.includes("metadata", "keywords")));
  private static final Time KEEP_ALIVE = Time.of(t -> t.time("5m"));

  private final ElasticsearchClient client;
  private final IndexLayout layout;
  private final PhraseTables tables;
  private final DocumentSearch shown;

  /**
   * @param shown what the pages show, over the same index with the same vocabulary
   */
  ElasticsearchResultStream(
      ElasticsearchClient client, IndexLayout layout, PhraseTables tables, DocumentSearch shown) {
    this.client = client;
    this.layout = layout;
    this.tables = tables;
    this.shown = shown;
  }

  /** The part of a document that travels back. */
  record Listed(DocumentMetadata metadata, List<String> keywords) {}

  @Override
  public long read(SearchRequest request, Consumer<ListedDocument> each) {
    boolean asShown =
        request.question() instanceof Question.Words
            && !request.query().isBlank()
            && request.mode() != SearchMode.LEXICAL;
    if (asShown) {
      SearchResults first = shown.search(request.page(0, SHOWN));
      if (first.total() > 0 && first.total() <= QuestionSearch.LISTED) {
        List<ListedDocument> list = listed(shortList(request, first));
        list.forEach(each);
        return list.size();
      }
    }
    long count = read(ListQueries.ranked(request, tables), request, each);
    if (count > 0 || !asShown) {
      return count;
    }
    Optional<Query> letters = Queries.letters(QueryText.of(request.query()), request.access());
    return letters.isPresent() ? read(letters.get(), request, each) : 0;
  }

  private List<DocumentId> shortList(SearchRequest request, SearchResults first) {
    List<DocumentId> ids = new ArrayList<>();
    first.hits().forEach(hit -> ids.add(hit.document()));
    for (int from = SHOWN; from < first.total(); from += SHOWN) {
      shown.search(request.page(from, SHOWN)).hits().forEach(hit -> ids.add(hit.document()));
    }
    return ids;
  }

  /** In the same order; what has been taken out of the index meanwhile is left out. */
  private List<ListedDocument> listed(List<DocumentId> ids) {
    List<String> wanted = ids.stream().map(DocumentId::value).toList();
    Map<String, ListedDocument> found = new HashMap<>();
    List<Hit<Listed>> hits =
        calling(
            () ->
                client
                    .search(
                        s ->
                            s.index(layout.alias())
                                .size(wanted.size())
                                .source(FIELDS)
                                .query(Queries.ids(wanted)),
                        Listed.class)
                    .hits()
                    .hits());
    for (Hit<Listed> hit : hits) {
      if (hit.source() != null) {
        found.put(String.valueOf(hit.id()), listed(String.valueOf(hit.id()), hit.source()));
      }
    }
    return wanted.stream().filter(found::containsKey).map(found::get).toList();
  }

  private long read(Query query, SearchRequest request, Consumer<ListedDocument> each) {
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
                          .source(FIELDS)
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
