package org.wenlan.graph.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.wenlan.graph.GraphProperties;

/** What must hold in every document's graph. */
final class Shapes {

  private Shapes() {}

  static Graph parse(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
    return graph;
  }

  static String ontology() {
    try (JenaGraphStore store = JenaGraphStore.inMemory()) {
      return new JenaSparqlService(store, GraphProperties.defaults(null)).ontology();
    }
  }

  /** 0 &lt;= start &lt; end &lt;= length, and the quotation is what stands there. */
  static void assertMentionsQuoteTheText(Terms terms, Graph graph, String text) {
    int[] points = text.codePoints().toArray();
    List<Node> targets =
        graph.find(Node.ANY, Terms.iri(Terms.OA + "hasTarget"), Node.ANY).toList().stream()
            .map(Triple::getObject)
            .toList();
    assertThat(targets).isNotEmpty();
    for (Node target : targets) {
      String exact = null;
      int start = -1;
      int end = -1;
      for (Triple selector :
          graph.find(target, Terms.iri(Terms.OA + "hasSelector"), Node.ANY).toList()) {
        if (graph.contains(selector.getObject(), Terms.iri(Terms.OA + "exact"), Node.ANY)) {
          exact = literal(graph, selector.getObject(), Terms.OA + "exact");
        } else {
          start = Integer.parseInt(literal(graph, selector.getObject(), Terms.OA + "start"));
          end = Integer.parseInt(literal(graph, selector.getObject(), Terms.OA + "end"));
        }
      }
      assertThat(start).isNotNegative().isLessThan(end);
      assertThat(end).isLessThanOrEqualTo(points.length);
      assertThat(exact).isEqualTo(new String(points, start, end - start));
      assertThat(graph.find(target, terms.tt("inSentence"), Node.ANY).toList()).hasSize(1);
    }
  }

  /** At least one verbatim evidence, a confidence in 0..1, and a run that used the file. */
  static void assertStatementsAreProved(Terms terms, Graph graph, String text) {
    List<Triple> statements =
        graph.find(Node.ANY, terms.tt("reviewState"), terms.tt("AUTO")).toList();
    assertThat(statements).isNotEmpty();
    for (Triple each : statements) {
      Node statement = each.getSubject();
      double confidence =
          Double.parseDouble(literal(graph, statement, terms.tt("confidence").getURI()));
      assertThat(confidence).isBetween(0.0, 1.0);
      Node run = graph.find(statement, Terms.GENERATED_BY, Node.ANY).next().getObject();
      assertThat(graph.contains(run, Terms.iri(Terms.PROV + "used"), Node.ANY)).isTrue();
      boolean relation = graph.contains(statement, Terms.TYPE, terms.tt("RelationAssertion"));
      assertThat(
              graph.contains(
                  statement,
                  relation ? terms.tt("hasEvidence") : Terms.iri(Terms.OA + "hasTarget"),
                  Node.ANY))
          .isTrue();
    }
    for (Triple each : graph.find(Node.ANY, Terms.TYPE, terms.tt("Evidence")).toList()) {
      int start = Integer.parseInt(literal(graph, each.getSubject(), terms.tt("start").getURI()));
      int end = Integer.parseInt(literal(graph, each.getSubject(), terms.tt("end").getURI()));
      assertThat(literal(graph, each.getSubject(), terms.tt("quote").getURI()))
          .isEqualTo(text.substring(start, end));
    }
  }

  private static String literal(Graph graph, Node subject, String predicate) {
    return graph
        .find(subject, Terms.iri(predicate), Node.ANY)
        .next()
        .getObject()
        .getLiteralLexicalForm();
  }
}
