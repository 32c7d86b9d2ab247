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
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
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

  /** Of each answer what is judged by; the rest is most of it. An error is never cut. */
  private static final String ANSWERED =
      "took,errors,items.*._index,items.*._id,items.*.status,items.*.error";

  /** Joined when all are there: a buffer that grows would be copied time and again. */
  private final List<byte[]> lines = new ArrayList<>();

  private int operations;

  /** Appends the writing of {@code document}, which is JSON in one line. */
  void index(DocumentId id, byte[] document) {
    operation("index", id);
    lines.add(document);
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
    BinaryData body = BinaryData.of(joined(), ContentType.APPLICATION_JSON);
    return client
        ._transport()
        .performRequest(body, bulk(alias), client._transportOptions())
        .items();
  }

  private void operation(String name, DocumentId id) {
    // An id is 64 hexadecimal digits and needs no escaping.
    lines.add(("{\"" + name + "\":{\"_id\":\"" + id.value() + "\"}}").getBytes(UTF_8));
    operations++;
  }

  private byte[] joined() {
    int length = lines.stream().mapToInt(line -> line.length + 1).sum();
    ByteBuffer joined = ByteBuffer.allocate(length);
    lines.forEach(line -> joined.put(line).put((byte) '\n'));
    return joined.array();
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
        request -> Map.of("require_alias", "true", "filter_path", ANSWERED),
        request -> Map.of(),
        request -> request,
        BulkResponse._DESERIALIZER);
  }
}
