package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.store.StoredDocument;

/**
 * The search index in Elasticsearch: one document is one Elasticsearch document with nested
 * passages.
 *
 * <p>A write is on disk when it returns. Thread-safe.
 */
final class ElasticsearchDocumentIndex implements DocumentIndex {

  private static final int SCAN_PAGE = 5_000;
  private static final Time KEEP_ALIVE = Time.of(t -> t.time("2m"));

  private final ElasticsearchClient client;
  private final IndexLayout layout;
  private final BulkRequests bulk;

  ElasticsearchDocumentIndex(ElasticsearchClient client, IndexLayout layout, BulkRequests bulk) {
    this.client = client;
    this.layout = layout;
    this.bulk = bulk;
  }

  @Override
  public String name() {
    return "index";
  }

  @Override
  public List<StageResult<DocumentId>> write(List<StoredDocument> batch) {
    return calling("writing %d documents".formatted(batch.size()), () -> bulk.write(batch));
  }

  @Override
  public void remove(List<DocumentId> ids) {
    calling(
        "removing %d documents".formatted(ids.size()),
        () -> {
          bulk.remove(ids);
          return ids;
        });
  }

  @Override
  public void refresh() {
    calling("refreshing", () -> client.indices().refresh(r -> r.index(layout.alias())));
  }

  @Override
  public void clear() {
    Calls.to(
        "clearing index " + layout.alias(),
        () -> {
          layout.recreate();
          return layout;
        });
  }

  @Override
  public Map<DocumentId, String> revisions() {
    return calling("reading revisions", this::scan);
  }

  private Map<DocumentId, String> scan() throws IOException {
    String pit = client.openPointInTime(p -> p.index(layout.alias()).keepAlive(KEEP_ALIVE)).id();
    try {
      Map<DocumentId, String> revisions = new HashMap<>();
      List<Hit<Void>> page = scanPage(pit, List.of());
      while (!page.isEmpty()) {
        for (Hit<Void> hit : page) {
          JsonData revision = hit.fields().get("revision");
          if (revision != null) {
            String id = String.valueOf(hit.id());
            revisions.put(new DocumentId(id), revision.to(String[].class)[0]);
          }
        }
        page = scanPage(pit, new ArrayList<>(page.getLast().sort()));
      }
      return revisions;
    } finally {
      client.closePointInTime(c -> c.id(pit));
    }
  }

  private List<Hit<Void>> scanPage(String pit, List<FieldValue> after) throws IOException {
    SearchResponse<Void> page =
        client.search(
            s -> {
              s.pit(p -> p.id(pit).keepAlive(KEEP_ALIVE))
                  .size(SCAN_PAGE)
                  .source(source -> source.fetch(false))
                  .docvalueFields(f -> f.field("revision"))
                  .sort(o -> o.field(f -> f.field("_shard_doc")))
                  .trackTotalHits(t -> t.enabled(false));
              return after.isEmpty() ? s : s.searchAfter(after);
            },
            Void.class);
    return page.hits().hits();
  }

  private <T> T calling(String doing, Calls.Call<T> call) {
    return Calls.to(
        doing + " in index " + layout.alias(),
        () -> {
          layout.ensure();
          return call.run();
        });
  }
}
