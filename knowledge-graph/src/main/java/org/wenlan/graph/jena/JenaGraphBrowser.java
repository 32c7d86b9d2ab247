package org.wenlan.graph.jena;

import static java.util.Comparator.comparing;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.Quad;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.EntityType;
import org.wenlan.graph.EntityCount;
import org.wenlan.graph.EntityNeighbourhood;
import org.wenlan.graph.EntitySummary;
import org.wenlan.graph.GraphBrowser;

/** Counts and neighbourhoods out of TDB2, each in one read transaction. */
public final class JenaGraphBrowser implements GraphBrowser {

  /** Around a name that stands everywhere, the newest documents must do. */
  private static final int MOST_DOCUMENTS = 1_000;

  private static final Node HAS_BODY = Terms.iri(Terms.OA + "hasBody");
  private static final Comparator<EntityCount> MOST_DOCUMENTS_FIRST =
      comparing(EntityCount::documents)
          .thenComparing(EntityCount::sentences)
          .reversed()
          .thenComparing(EntityCount::name);
  private static final Comparator<EntityCount> MOST_SENTENCES_FIRST =
      comparing(EntityCount::sentences).reversed().thenComparing(EntityCount::name);

  private final JenaGraphStore store;
  private final Terms terms;
  private final JenaGraphQueries queries;
  private final Map<Set<AccessLevel>, Kept> kept = new ConcurrentHashMap<>();

  /**
   * @param store where the triples are
   * @param base what every IRI begins with
   */
  public JenaGraphBrowser(JenaGraphStore store, URI base) {
    this.store = store;
    this.terms = new Terms(base);
    this.queries = new JenaGraphQueries(store, base);
  }

  @Override
  public EntitySummary library(Set<AccessLevel> access, int limit) {
    JenaGraphQueries.requireLimit(limit);
    Kept answer =
        kept.compute(
            Set.copyOf(access),
            (levels, before) -> before != null && before.fresh(store) ? before : count(levels));
    return summary(answer.counts(), limit, MOST_DOCUMENTS_FIRST);
  }

  private Kept count(Set<AccessLevel> access) {
    long commits = store.commits();
    List<EntityCount> counts =
        store.read(
            dataset -> {
              GraphReader reader = new GraphReader(dataset, terms);
              Tally tally = new Tally();
              dataset
                  .findNG(Node.ANY, Node.ANY, HAS_BODY, Node.ANY)
                  .forEachRemaining(
                      quad -> {
                        if (reader.visible(quad.getGraph(), access)) {
                          tally.add(quad, sentenceCount(reader, quad));
                        }
                      });
              return tally.counts(reader, terms);
            });
    return new Kept(counts, commits, System.nanoTime());
  }

  @Override
  public boolean contains(DocumentId document, Set<AccessLevel> access) {
    return store.read(
        dataset -> new GraphReader(dataset, terms).graphOf(document, access).isPresent());
  }

  @Override
  public EntitySummary document(DocumentId document, Set<AccessLevel> access, int limit) {
    JenaGraphQueries.requireLimit(limit);
    return store.read(
        dataset -> {
          GraphReader reader = new GraphReader(dataset, terms);
          Tally tally = new Tally();
          reader
              .graphOf(document, access)
              .ifPresent(
                  graph ->
                      reader
                          .find(graph, Node.ANY, HAS_BODY, Node.ANY)
                          .forEach(quad -> tally.add(quad, sentenceCount(reader, quad))));
          return summary(tally.counts(reader, terms), limit, MOST_SENTENCES_FIRST);
        });
  }

  private int sentenceCount(GraphReader reader, Quad annotation) {
    return reader.number(annotation.getGraph(), annotation.getSubject(), "sentenceCount");
  }

  @Override
  public EntityNeighbourhood neighbours(
      EntityType type, String name, Set<AccessLevel> access, int limit) {
    JenaGraphQueries.requireLimit(limit);
    if (!MentionTriples.KINDS.contains(type)) {
      return new EntityNeighbourhood(type, name, List.of(), List.of());
    }
    return store.read(
        dataset -> {
          GraphReader reader = new GraphReader(dataset, terms);
          Node centre = Entities.iri(terms, type, name);
          Tally tally = new Tally();
          List<EntityNeighbourhood.Naming> documents = new ArrayList<>();
          for (Quad annotation :
              queries.newestFirst(reader, centre, access).stream().limit(MOST_DOCUMENTS).toList()) {
            Node graph = annotation.getGraph();
            List<Node> sentences = queries.sentences(reader, annotation);
            sentences.forEach(sentence -> besides(reader, graph, sentence, centre, tally));
            if (documents.size() < limit) {
              documents.add(
                  new EntityNeighbourhood.Naming(
                      reader.document(graph),
                      reader.title(graph),
                      reader.date(graph),
                      sentences.size()));
            }
          }
          List<EntityCount> neighbours =
              tally.counts(reader, terms).stream()
                  .sorted(MOST_SENTENCES_FIRST)
                  .limit(limit)
                  .toList();
          return new EntityNeighbourhood(type, name, neighbours, documents);
        });
  }

  private void besides(GraphReader reader, Node graph, Node sentence, Node centre, Tally tally) {
    Set<Node> seen = new HashSet<>();
    for (Quad words : reader.find(graph, Node.ANY, terms.tt("inSentence"), sentence)) {
      for (Quad target :
          reader.find(graph, Node.ANY, Terms.iri(Terms.OA + "hasTarget"), words.getSubject())) {
        reader.find(graph, target.getSubject(), HAS_BODY, Node.ANY).stream()
            .filter(quad -> !quad.getObject().equals(centre) && seen.add(quad.getObject()))
            .forEach(quad -> tally.add(quad, 1));
      }
    }
  }

  @Override
  public Optional<String> turtle(DocumentId document, Set<AccessLevel> access) {
    return store.read(
        dataset ->
            new GraphReader(dataset, terms)
                .graphOf(document, access)
                .map(
                    graph ->
                        Prefixes.write(terms, dataset.getGraph(graph), RDFFormat.TURTLE_PRETTY)));
  }

  private static EntitySummary summary(
      List<EntityCount> counts, int limit, Comparator<EntityCount> order) {
    return new EntitySummary(
        top(counts, EntityType.ORGANIZATION, limit, order),
        top(counts, EntityType.PERSON, limit, order),
        top(counts, EntityType.PLACE, limit, order));
  }

  private static List<EntityCount> top(
      List<EntityCount> counts, EntityType type, int limit, Comparator<EntityCount> order) {
    return counts.stream()
        .filter(count -> count.type() == type)
        .sorted(order)
        .limit(limit)
        .toList();
  }

  /** Sums documents and sentences per entity; keeps one graph that knows its name. */
  private static final class Tally {

    private final Map<Node, Integer> sentences = new HashMap<>();
    private final Map<Node, Set<Node>> graphs = new HashMap<>();

    void add(Quad annotation, int inSentences) {
      sentences.merge(annotation.getObject(), inSentences, Integer::sum);
      graphs
          .computeIfAbsent(annotation.getObject(), entity -> new HashSet<>())
          .add(annotation.getGraph());
    }

    List<EntityCount> counts(GraphReader reader, Terms terms) {
      List<EntityCount> counts = new ArrayList<>();
      graphs.forEach(
          (entity, in) ->
              counts.add(
                  new EntityCount(
                      Entities.type(terms, entity),
                      reader.text(in.iterator().next(), entity, Terms.PREF_LABEL).orElseThrow(),
                      in.size(),
                      sentences.getOrDefault(entity, 0))));
      return counts;
    }
  }

  /** An answer and when it was found. */
  private record Kept(List<EntityCount> counts, long commits, long nanos) {

    boolean fresh(JenaGraphStore store) {
      return commits == store.commits()
          || System.nanoTime() - nanos < Duration.ofMinutes(1).toNanos();
    }
  }
}
