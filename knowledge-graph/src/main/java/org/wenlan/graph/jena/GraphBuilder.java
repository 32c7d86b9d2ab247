package org.wenlan.graph.jena;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/** Adds triples to one graph; literals are made here, and only here. */
final class GraphBuilder {

  private final Graph graph = GraphFactory.createDefaultGraph();

  Graph graph() {
    return graph;
  }

  void add(Node subject, Node predicate, Node object) {
    graph.add(Triple.create(subject, predicate, object));
  }

  void type(Node subject, Node... classes) {
    for (Node each : classes) {
      add(subject, Terms.TYPE, each);
    }
  }

  /** Adds text in Chinese. */
  void chinese(Node subject, Node predicate, String text) {
    add(subject, predicate, NodeFactory.createLiteralLang(wellFormed(text), "zh"));
  }

  /** Adds text that has no language: codes, quotations. */
  void text(Node subject, Node predicate, String text) {
    add(subject, predicate, NodeFactory.createLiteralString(wellFormed(text)));
  }

  void number(Node subject, Node predicate, long number) {
    add(subject, predicate, typed(Long.toString(number), XSDDatatype.XSDinteger));
  }

  /** Adds a share of 1 with at most four decimals. */
  void share(Node subject, Node predicate, double share) {
    BigDecimal rounded = BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP);
    BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    // xsd:decimal wants a point in canonical form, and TDB2 gives integers back without one.
    String written = plain.scale() <= 0 ? plain.toBigInteger() + ".0" : plain.toPlainString();
    add(subject, predicate, typed(written, XSDDatatype.XSDdecimal));
  }

  void date(Node subject, Node predicate, LocalDate date) {
    add(subject, predicate, typed(date.toString(), XSDDatatype.XSDdate));
  }

  void truth(Node subject, Node predicate, boolean truth) {
    add(subject, predicate, typed(Boolean.toString(truth), XSDDatatype.XSDboolean));
  }

  private static Node typed(String written, XSDDatatype type) {
    return NodeFactory.createLiteralDT(written, type);
  }

  /** Lone surrogates cannot be stored as UTF-8: each becomes U+FFFD, so that lengths stay true. */
  private static String wellFormed(String text) {
    StringBuilder repaired = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        repaired = repaired == null ? new StringBuilder(text) : repaired;
        repaired.setCharAt(i, '\uFFFD');
      }
    }
    return repaired == null ? text : repaired.toString();
  }
}
