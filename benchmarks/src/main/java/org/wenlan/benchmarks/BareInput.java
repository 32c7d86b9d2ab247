package org.wenlan.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.Passage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the bare side needs to do the same work on one text, taken from a run of the pipeline.
 *
 * @param file the source
 * @param id its content address
 * @param characters UTF-16 code units of the clean text
 * @param sentences what is segmented and labelled
 * @param passages what is embedded
 * @param body what is indexed, byte for byte the content the pipeline wrote
 * @param quads what is written to the graph
 */
record BareInput(
    Path file,
    DocumentId id,
    int characters,
    List<String> sentences,
    List<String> passages,
    byte[] body,
    List<Quad> quads) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Of every file of {@code folder} the application has stored. */
  static List<BareInput> collect(RunningApplication application, Path folder) throws Exception {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.sorted().toList();
    }
    Map<String, List<Quad>> graphs = graphs(application.graph());
    List<BareInput> inputs = new ArrayList<>();
    try (BareElasticsearch node = new BareElasticsearch(application.elasticsearch())) {
      for (Path file : files) {
        DocumentId id = DocumentId.of(Files.readAllBytes(file));
        Optional<AnnotatedDocument> document = application.store().annotated(id);
        if (document.isPresent()) {
          byte[] body = body(node, document.get());
          inputs.add(of(file, document.get(), body, graphs.getOrDefault(id.value(), List.of())));
        }
      }
    }
    return inputs;
  }

  private static BareInput of(
      Path file, AnnotatedDocument document, byte[] body, List<Quad> quads) {
    String text = document.text();
    return new BareInput(
        file,
        document.id(),
        text.length(),
        document.sentences().stream().map(span -> span.of(text)).toList(),
        document.passages().stream().map(passage -> passage.span().of(text)).toList(),
        body,
        List.copyOf(quads));
  }

  /** The index keeps neither the text nor the vectors of what it was sent: both are put back. */
  private static byte[] body(BareElasticsearch node, AnnotatedDocument document)
      throws IOException, InterruptedException {
    JsonNode found = node.get("/wenlan-documents/_doc/" + document.id().value());
    ObjectNode source = (ObjectNode) found.path("_source");
    source.put("text", document.text());
    int ordinal = 0;
    for (Passage passage : document.passages()) {
      ((ObjectNode) source.path("passages").path(ordinal++))
          .put("vector", base64(passage.vector()));
    }
    return JSON.writeValueAsBytes(source);
  }

  private static String base64(float[] vector) {
    ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
    bytes.asFloatBuffer().put(vector);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** The triples by document; the name of a document's graph ends with its content address. */
  private static Map<String, List<Quad>> graphs(Path folder) {
    DatasetGraph dataset =
        DatabaseMgr.connectDatasetGraph(Location.create(folder.toAbsolutePath().toString()));
    return Txn.calculateRead(
        dataset,
        () -> {
          Map<String, List<Quad>> graphs = new HashMap<>();
          dataset
              .find()
              .forEachRemaining(
                  quad -> {
                    String name = quad.getGraph().toString();
                    graphs
                        .computeIfAbsent(
                            name.substring(name.lastIndexOf('/') + 1), id -> new ArrayList<>())
                        .add(quad);
                  });
          return graphs;
        });
  }
}
