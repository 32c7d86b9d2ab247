package org.wenlan.search.elasticsearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.endpoints.SimpleEndpoint;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import co.elastic.clients.util.NoCopyByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.wenlan.core.document.DocumentId;

/**
 * The lines of one bulk request, sent as one body.
 *
 * <p>The client's own bulk request sends every line and every line end as a chunk by itself, which
 * takes longer than all else that writing a document costs on this side.
 */
final class BulkBody {

  private final NoCopyByteArrayOutputStream lines = new NoCopyByteArrayOutputStream();
  private int operations;

  /** Appends the writing of {@code document}, which is JSON in one line. */
  void index(DocumentId id, byte[] document) {
    operation("index", id);
    line(document);
  }

  void delete(DocumentId id) {
    operation("delete", id);
  }

  /** How many documents are written or deleted. */
  int operations() {
    return operations;
  }

  /** Sends it; {@code alias} must be an alias. One answer for each operation, in their order. */
  List<BulkResponseItem> send(ElasticsearchClient client, String alias) throws IOException {
    BinaryData body = BinaryData.of(lines.array(), 0, lines.size(), ContentType.APPLICATION_JSON);
    return client
        ._transport()
        .performRequest(body, bulk(alias), client._transportOptions())
        .items();
  }

  private void operation(String name, DocumentId id) {
    String line = "{\"%s\":{\"_id\":\"%s\"}}".formatted(name, id.value()); // hex digits: safe
    line(line.getBytes(UTF_8));
    operations++;
  }

  private void line(byte[] line) {
    lines.writeBytes(line);
    lines.write('\n');
  }

  private static Endpoint<BinaryData, BulkResponse, ErrorResponse> bulk(String alias) {
    StringBuilder path = new StringBuilder("/");
    SimpleEndpoint.pathEncode(alias, path);
    path.append("/_bulk");
    return new SimpleEndpoint<>(
        "es/bulk",
        request -> "POST",
        request -> path.toString(),
        request -> Map.of("index", alias),
        request -> Map.of("require_alias", "true"),
        request -> Map.of(),
        request -> request,
        BulkResponse._DESERIALIZER);
  }
}
