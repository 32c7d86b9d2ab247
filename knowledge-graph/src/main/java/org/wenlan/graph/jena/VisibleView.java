package org.wenlan.graph.jena;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/**
 * The dataset as somebody may see it: graphs that fail the test are not there, and the default
 * graph is the union of the others.
 *
 * <p>Every way of reading ends in one of the methods below. Being a view, it keeps the query engine
 * from going past it to the store.
 */
final class VisibleView extends DatasetGraphReadOnly implements DatasetGraphWrapperView {

  private final Predicate<Node> visible;

  VisibleView(DatasetGraph store, Predicate<Node> visible) {
    super(store);
    this.visible = visible;
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return isUnion(graph)
        ? union(subject, predicate, object)
        : findNG(graph, subject, predicate, object);
  }

  @Override
  public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
    return isUnion(graph)
        ? union(subject, predicate, object)
        : Iter.filter(
            getWrapped().findNG(graph, subject, predicate, object),
            quad -> visible.test(quad.getGraph()));
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public Iterator<Quad> find() {
    return find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  /** What stands in several graphs comes once. */
  private Iterator<Quad> union(Node subject, Node predicate, Node object) {
    Set<Triple> seen = new HashSet<>();
    return Iter.map(
        Iter.filter(
            findNG(Node.ANY, subject, predicate, object), quad -> seen.add(quad.asTriple())),
        quad -> Quad.create(Quad.unionGraph, quad.asTriple()));
  }

  private static boolean isUnion(Node graph) {
    return graph == null || Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph);
  }

  @Override
  public boolean contains(Node graph, Node subject, Node predicate, Node object) {
    return find(graph, subject, predicate, object).hasNext();
  }

  @Override
  public boolean contains(Quad quad) {
    return find(quad).hasNext();
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getUnionGraph() {
    return GraphView.createUnionGraph(this);
  }

  @Override
  public Graph getGraph(Node graph) {
    return isUnion(graph) ? getUnionGraph() : GraphView.createNamedGraph(this, graph);
  }

  @Override
  public boolean containsGraph(Node graph) {
    return isUnion(graph) || (visible.test(graph) && getWrapped().containsGraph(graph));
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return Iter.filter(getWrapped().listGraphNodes(), visible);
  }

  @Override
  public boolean isEmpty() {
    return !find().hasNext();
  }

  @Override
  public long size() {
    return Iter.count(listGraphNodes());
  }
}
