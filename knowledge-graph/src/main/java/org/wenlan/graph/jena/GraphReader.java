package org.wenlan.graph.jena;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.Evidence;
import org.wenlan.core.document.Locator;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.graph.CitedDocument;

/**
 * Reads single values out of the dataset, inside somebody's transaction, by index and without a
 * query string.
 */
final class GraphReader {

  private final DatasetGraph dataset;
  private final Terms terms;

  GraphReader(DatasetGraph dataset, Terms terms) {
    this.dataset = dataset;
    this.terms = terms;
  }

  /** The graph of a document, if it is there and its level is among {@code access}. */
  Optional<Node> graphOf(DocumentId id, Set<AccessLevel> access) {
    return access.stream()
        .sorted()
        .map(level -> terms.graph(id, level))
        .filter(graph -> value(graph, terms.document(id), terms.tt("revision")).isPresent())
        .findFirst();
  }

  boolean visible(Node graph, Set<AccessLevel> access) {
    String name = graph.getURI();
    return access.stream().anyMatch(level -> name.startsWith(terms.graphs(level)));
  }

  /** The document a graph is about; its name ends with the id. */
  DocumentId document(Node graph) {
    String name = graph.getURI();
    return new DocumentId(name.substring(name.lastIndexOf('/') + 1));
  }

  List<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    List<Quad> found = new ArrayList<>();
    dataset.findNG(graph, subject, predicate, object).forEachRemaining(found::add);
    return found;
  }

  Optional<Node> value(Node graph, Node subject, Node predicate) {
    var quads = dataset.findNG(graph, subject, predicate, Node.ANY);
    return quads.hasNext() ? Optional.of(quads.next().getObject()) : Optional.empty();
  }

  Optional<String> text(Node graph, Node subject, Node predicate) {
    return value(graph, subject, predicate).map(Node::getLiteralLexicalForm);
  }

  String title(Node graph) {
    return text(graph, terms.document(document(graph)), Terms.TITLE).orElse("");
  }

  Optional<LocalDate> date(Node graph) {
    return text(graph, terms.document(document(graph)), Terms.ISSUED).map(LocalDate::parse);
  }

  /** What citations are compared with. */
  CitedDocument cited(Node graph) {
    DocumentId id = document(graph);
    Node subject = terms.document(id);
    return new CitedDocument(
        id,
        title(graph),
        text(graph, subject, terms.tt("docNumberNormalized")).flatMap(DocumentNumber::find),
        value(graph, subject, terms.tt("appliesToRegion"))
            .flatMap(place -> text(graph, place, Terms.PREF_LABEL)),
        date(graph));
  }

  /** The quotation at {@code node}. */
  Evidence evidence(Node graph, Node node) {
    return new Evidence(
        document(graph),
        new TextSpan(number(graph, node, "start"), number(graph, node, "end")),
        new Locator(number(graph, node, "page"), number(graph, node, "paragraph")),
        text(graph, node, terms.tt("quote")).orElseThrow());
  }

  int number(Node graph, Node node, String term) {
    return text(graph, node, terms.tt(term)).map(Integer::parseInt).orElseThrow();
  }
}
