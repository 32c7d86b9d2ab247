package org.wenlan.graph.jena;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.graph.Fingerprint;
import org.wenlan.core.graph.Reprint;
import org.wenlan.core.graph.TextSketch;
import org.wenlan.core.graph.WorkKey;
import org.wenlan.core.graph.WorkVersion;

/**
 * Finds versions of a work and reprints of a text within one transaction. What the asker may not
 * see is not found.
 */
final class Kinship {

  private final GraphReader reader;
  private final Terms terms;
  private final Set<AccessLevel> access;

  Kinship(GraphReader reader, Terms terms, Set<AccessLevel> access) {
    this.reader = reader;
    this.terms = terms;
    this.access = access;
  }

  /** The versions of the work the document of {@code graph} is a version of. */
  List<WorkVersion> versions(Node graph) {
    return reader
        .value(graph, subject(graph), Terms.VERSION_OF)
        .map(
            work ->
                holders(Terms.VERSION_OF, work).stream()
                    .map(this::version)
                    .sorted(WorkVersion.OLDEST_FIRST)
                    .toList())
        .orElse(List.of());
  }

  private WorkVersion version(Node graph) {
    Node proof = reader.value(graph, subject(graph), terms.tt("versionEvidence")).orElseThrow();
    return new WorkVersion(
        reader.document(graph),
        reader.title(graph),
        reader.date(graph),
        reader.evidence(graph, proof));
  }

  /** Other documents with nearly the same text; only those that share a band are looked at. */
  List<Reprint> reprints(Node graph) {
    Fingerprint own = fingerprint(graph);
    Set<Node> candidates = new LinkedHashSet<>();
    for (Quad band : reader.find(graph, subject(graph), terms.tt("sketchBand"), Node.ANY)) {
      candidates.addAll(holders(terms.tt("sketchBand"), band.getObject()));
    }
    candidates.remove(graph);
    return candidates.stream()
        .flatMap(other -> reprint(own, other).stream())
        .sorted(Reprint.MOST_ALIKE_FIRST)
        .toList();
  }

  private Optional<Reprint> reprint(Fingerprint own, Node other) {
    DocumentId id = reader.document(other);
    return own.reprintOf(fingerprint(other))
        .map(share -> new Reprint(id, reader.title(other), share));
  }

  private Fingerprint fingerprint(Node graph) {
    Node subject = subject(graph);
    return new Fingerprint(
        reader.text(graph, subject, terms.tt("workKey")).map(WorkKey::parse),
        reader.text(graph, subject, terms.tt("docNumberNormalized")).flatMap(DocumentNumber::find),
        reader.text(graph, subject, terms.tt("textSketch")).map(TextSketch::parse));
  }

  private List<Node> holders(Node predicate, Node object) {
    return reader.find(Node.ANY, Node.ANY, predicate, object).stream()
        .map(Quad::getGraph)
        .filter(graph -> reader.visible(graph, access))
        .distinct()
        .toList();
  }

  private Node subject(Node graph) {
    return terms.document(reader.document(graph));
  }
}
