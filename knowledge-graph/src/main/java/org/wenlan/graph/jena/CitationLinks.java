package org.wenlan.graph.jena;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.graph.CitationResolver;
import org.wenlan.core.graph.CitedDocument;
import org.wenlan.core.graph.PolicyLink;

/**
 * Follows statements about other documents within one transaction.
 *
 * <p>Candidates are found by the citation keys that a statement and the document it means share;
 * {@link CitationResolver} then decides. What the asker may not see is no candidate.
 */
final class CitationLinks {

  private final GraphReader reader;
  private final Terms terms;
  private final Set<AccessLevel> access;
  private final Map<Node, CitedDocument> known = new LinkedHashMap<>();
  private final Map<String, List<Node>> graphsByKey = new LinkedHashMap<>();

  CitationLinks(GraphReader reader, Terms terms, Set<AccessLevel> access) {
    this.reader = reader;
    this.terms = terms;
    this.access = access;
  }

  List<PolicyLink> from(Node graph) {
    return reader.find(graph, Node.ANY, Terms.TYPE, terms.tt("RelationAssertion")).stream()
        .map(quad -> link(graph, quad.getSubject()))
        .toList();
  }

  List<PolicyLink> to(Node graph, Set<RelationType> wanted) {
    DocumentId meant = reader.document(graph);
    Set<Quad> statements = new LinkedHashSet<>();
    for (Quad key : reader.find(graph, terms.document(meant), terms.tt("citationKey"), Node.ANY)) {
      for (Quad holder :
          reader.find(Node.ANY, Node.ANY, terms.tt("citationKey"), key.getObject())) {
        if (reader.visible(holder.getGraph(), access) && isStatement(holder, wanted)) {
          statements.add(Quad.create(holder.getGraph(), holder.getSubject(), Node.ANY, Node.ANY));
        }
      }
    }
    List<PolicyLink> links = new ArrayList<>();
    for (Quad statement : statements) {
      PolicyLink link = link(statement.getGraph(), statement.getSubject());
      if (link.target().filter(meant::equals).isPresent()) {
        links.add(link);
      }
    }
    return links;
  }

  private boolean isStatement(Quad holder, Set<RelationType> wanted) {
    return reader
        .text(holder.getGraph(), holder.getSubject(), terms.tt("relationType"))
        .filter(type -> wanted.contains(RelationType.valueOf(type)))
        .isPresent();
  }

  private PolicyLink link(Node graph, Node statement) {
    Optional<String> title = reader.text(graph, statement, terms.tt("citedTitle"));
    Optional<String> written = reader.text(graph, statement, terms.tt("citedNumber"));
    Optional<DocumentNumber> number = written.flatMap(DocumentNumber::find);
    Optional<DocumentId> target =
        CitationResolver.resolve(cited(graph), title, number, candidates(title, number));
    return new PolicyLink(
        RelationType.valueOf(reader.text(graph, statement, terms.tt("relationType")).orElseThrow()),
        reader.document(graph),
        reader.title(graph),
        target,
        title.or(() -> written).orElseThrow(),
        reader.evidence(
            graph, reader.value(graph, statement, terms.tt("hasEvidence")).orElseThrow()),
        reader
            .text(graph, statement, terms.tt("confidence"))
            .map(Double::parseDouble)
            .orElseThrow());
  }

  private Collection<CitedDocument> candidates(
      Optional<String> title, Optional<DocumentNumber> number) {
    Set<Node> graphs = new LinkedHashSet<>();
    for (String key : RelationTriples.citationKeys(title, number)) {
      graphs.addAll(graphsByKey.computeIfAbsent(key, this::documentsWith));
    }
    return graphs.stream().map(this::cited).toList();
  }

  private List<Node> documentsWith(String key) {
    return reader
        .find(Node.ANY, Node.ANY, terms.tt("citationKey"), NodeFactory.createLiteralString(key))
        .stream()
        .filter(quad -> reader.visible(quad.getGraph(), access))
        .filter(quad -> quad.getSubject().equals(terms.document(reader.document(quad.getGraph()))))
        .map(Quad::getGraph)
        .distinct()
        .toList();
  }

  private CitedDocument cited(Node graph) {
    return known.computeIfAbsent(graph, reader::cited);
  }
}
