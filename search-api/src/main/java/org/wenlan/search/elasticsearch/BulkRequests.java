package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.core.store.StoredDocument;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes in requests of bounded size and judges every item of the answer.
 *
 * <p>Status 400 is the document's fault (it does not fit the layout) and rejects it. Everything
 * else that is no success (429, 5xx, a lost index, a full disk) is the world's, and throws.
 */
final class BulkRequests {

  private final ElasticsearchClient client;
  private final IndexLayout layout;
  private final JsonMapper json;
  private final long maxBytes;

  BulkRequests(ElasticsearchClient client, IndexLayout layout, JsonMapper json, long maxBytes) {
    this.client = client;
    this.layout = layout;
    this.json = json;
    this.maxBytes = maxBytes;
  }

  List<StageResult<DocumentId>> write(List<StoredDocument> batch) throws IOException {
    List<StageResult<DocumentId>> results = new ArrayList<>();
    BulkBody open = new BulkBody();
    long bytes = 0;
    for (StoredDocument document : batch) {
      byte[] body = json.writeValueAsBytes(IndexedDocument.of(document));
      if (open.operations() > 0 && bytes + body.length > maxBytes) {
        results.addAll(send(open, bytes));
        open = new BulkBody();
        bytes = 0;
      }
      open.index(document.id(), body);
      bytes += body.length;
    }
    if (open.operations() > 0) {
      results.addAll(send(open, bytes));
    }
    return results;
  }

  void remove(List<DocumentId> ids) throws IOException {
    if (ids.isEmpty()) {
      return;
    }
    BulkBody deletions = new BulkBody();
    ids.forEach(deletions::delete);
    for (BulkResponseItem item : deletions.send(client, layout.alias())) {
      if (item.error() != null) {
        throw unanswered(item, item.error());
      }
    }
  }

  private List<StageResult<DocumentId>> send(BulkBody body, long bytes) throws IOException {
    try {
      return body.send(client, layout.alias()).stream().map(BulkRequests::judge).toList();
    } catch (ElasticsearchException e) {
      if (e.status() == 413 && body.operations() == 1) {
        return List.of(tooLarge(bytes));
      }
      throw e;
    } catch (TransportException e) {
      if (e.statusCode() == 413 && body.operations() == 1) {
        return List.of(tooLarge(bytes));
      }
      throw e;
    }
  }

  private static StageResult<DocumentId> judge(BulkResponseItem item) {
    ErrorCause error = item.error();
    if (error == null) {
      return new StageResult.Passed<>(new DocumentId(String.valueOf(item.id())));
    }
    if (item.status() == 400) {
      return rejected(
          "检索库不接受此文献的内容（%s：%s），请联系系统管理员"
              .formatted(String.valueOf(error.type()), rootReason(error)));
    }
    throw unanswered(item, error);
  }

  private static String rootReason(ErrorCause error) {
    ErrorCause cause = error;
    while (cause.causedBy() != null) {
      cause = cause.causedBy();
    }
    return String.valueOf(cause.reason());
  }

  private static InfrastructureException unanswered(BulkResponseItem item, ErrorCause error) {
    return new InfrastructureException(
        "writing document %s: Elasticsearch answered %d, %s: %s"
            .formatted(item.id(), item.status(), error.type(), error.reason()));
  }

  private static StageResult<DocumentId> tooLarge(long bytes) {
    return rejected("文献过大（写入内容 %d MB），超过检索库一次写入的上限，请拆分后再次导入".formatted(bytes >> 20));
  }

  private static StageResult<DocumentId> rejected(String detail) {
    return new StageResult.Rejected<>("index", RejectionReason.INDEX_REFUSED, detail);
  }
}
