package org.wenlan.graph.jena;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.graph.GraphWriter;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.core.store.StoredDocument;

/** Writes documents into TDB2, a batch in one transaction. Batches of 100 and more are cheapest. */
public final class JenaGraphWriter implements GraphWriter {

  private final JenaGraphStore store;
  private final Terms terms;
  private final DocumentGraph documentGraph;

  /**
   * @param store where the triples are
   * @param base what every IRI begins with
   */
  public JenaGraphWriter(JenaGraphStore store, URI base) {
    this.store = store;
    this.terms = new Terms(base);
    this.documentGraph = new DocumentGraph(terms);
  }

  @Override
  public String name() {
    return "graph";
  }

  @Override
  public List<StageResult<DocumentId>> write(List<StoredDocument> batch) {
    List<StageResult<DocumentId>> results = new ArrayList<>();
    Map<DocumentId, Named> graphs = new LinkedHashMap<>();
    for (StoredDocument document : batch) {
      results.add(map(document, graphs));
    }
    if (!graphs.isEmpty()) {
      store.write(
          dataset ->
              graphs.forEach(
                  (id, named) -> {
                    drop(dataset, id);
                    Iterator<Triple> triples = named.triples().find();
                    triples.forEachRemaining(
                        triple -> dataset.add(Quad.create(named.name(), triple)));
                  }));
    }
    return List.copyOf(results);
  }

  /** A document that cannot be mapped is refused alone, before the transaction begins. */
  private StageResult<DocumentId> map(StoredDocument document, Map<DocumentId, Named> graphs) {
    try {
      graphs.put(
          document.id(),
          new Named(documentGraph.name(document.document()), documentGraph.of(document)));
      return new StageResult.Passed<>(document.id());
    } catch (RuntimeException e) {
      return new StageResult.Rejected<>(name(), RejectionReason.GRAPH_REFUSED, "文献不能写入知识图谱：" + e);
    }
  }

  @Override
  public void remove(List<DocumentId> ids) {
    if (!ids.isEmpty()) {
      store.write(dataset -> ids.forEach(id -> drop(dataset, id)));
    }
  }

  /** In both levels: a document may have been public before it became internal. */
  private void drop(DatasetGraph dataset, DocumentId id) {
    for (AccessLevel access : AccessLevel.values()) {
      dataset.deleteAny(terms.graph(id, access), Node.ANY, Node.ANY, Node.ANY);
    }
  }

  @Override
  public void clear() {
    store.write(DatasetGraph::clear);
    store.compact();
  }

  /** Gives back disk space, see {@link JenaGraphStore#compact}. */
  public void compact() {
    store.compact();
  }

  @Override
  public Map<DocumentId, String> revisions() {
    return store.read(
        dataset -> {
          Map<DocumentId, String> revisions = new HashMap<>();
          dataset
              .findNG(Node.ANY, Node.ANY, terms.tt("revision"), Node.ANY)
              .forEachRemaining(
                  quad ->
                      revisions.put(
                          terms.documentId(quad.getSubject()),
                          quad.getObject().getLiteralLexicalForm()));
          return Map.copyOf(revisions);
        });
  }

  private record Named(Node name, Graph triples) {}
}
