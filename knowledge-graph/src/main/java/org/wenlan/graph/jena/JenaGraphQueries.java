package org.wenlan.graph.jena;

import static java.util.Comparator.comparing;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.document.Validity;
import org.wenlan.core.graph.BodyMention;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.graph.PolicyLink;
import org.wenlan.core.graph.Reprint;
import org.wenlan.core.graph.WorkVersion;

/** Answers the questions of pages and reports from TDB2, each in one read transaction. */
public final class JenaGraphQueries implements GraphQueries {

  private static final Comparator<PolicyLink> BY_TYPE_AND_PLACE =
      comparing(PolicyLink::type)
          .thenComparing(PolicyLink::source)
          .thenComparing(link -> link.evidence().span())
          .thenComparing(PolicyLink::targetTitle);

  /** Drafts and what does not hold yet change nothing for others. */
  private static final Set<Validity> NOT_SPEAKING_YET =
      EnumSet.of(Validity.DRAFT, Validity.NOT_YET);

  private final JenaGraphStore store;
  private final Terms terms;

  /**
   * @param store where the triples are
   * @param base what every IRI begins with
   */
  public JenaGraphQueries(JenaGraphStore store, URI base) {
    this.store = store;
    this.terms = new Terms(base);
  }

  @Override
  public List<PolicyLink> linksFrom(DocumentId document, Set<AccessLevel> access) {
    return store.read(
        dataset -> {
          GraphReader reader = new GraphReader(dataset, terms);
          CitationLinks links = new CitationLinks(reader, terms, access);
          return reader
              .graphOf(document, access)
              .map(graph -> sorted(links.from(graph)))
              .orElse(List.of());
        });
  }

  @Override
  public List<PolicyLink> linksTo(DocumentId document, Set<AccessLevel> access) {
    return store.read(
        dataset -> {
          GraphReader reader = new GraphReader(dataset, terms);
          CitationLinks links = new CitationLinks(reader, terms, access);
          return reader
              .graphOf(document, access)
              .map(graph -> sorted(links.to(graph, EnumSet.allOf(RelationType.class))))
              .orElse(List.of());
        });
  }

  @Override
  public Validity validity(DocumentId document) {
    Set<AccessLevel> all = EnumSet.allOf(AccessLevel.class);
    return store.read(
        dataset -> {
          GraphReader reader = new GraphReader(dataset, terms);
          CitationLinks links = new CitationLinks(reader, terms, all);
          return reader
              .graphOf(document, all)
              .map(graph -> validity(reader, links, graph))
              .orElse(Validity.UNKNOWN);
        });
  }

  private Validity validity(GraphReader reader, CitationLinks links, Node graph) {
    List<RelationType> said =
        links.to(graph, EnumSet.of(RelationType.REPEALS, RelationType.AMENDS)).stream()
            .filter(link -> speaks(reader, link.source()))
            .map(PolicyLink::type)
            .toList();
    if (said.contains(RelationType.REPEALS)) {
      return Validity.REPEALED;
    }
    return said.contains(RelationType.AMENDS) ? Validity.AMENDED : ownStatus(reader, graph);
  }

  private boolean speaks(GraphReader reader, DocumentId source) {
    return reader
        .graphOf(source, EnumSet.allOf(AccessLevel.class))
        .filter(graph -> !NOT_SPEAKING_YET.contains(ownStatus(reader, graph)))
        .isPresent();
  }

  private Validity ownStatus(GraphReader reader, Node graph) {
    Node document = terms.document(reader.document(graph));
    String prefix = terms.tt("validity-").getURI();
    return reader
        .value(graph, document, terms.tt("validityStatus"))
        .map(status -> Validity.valueOf(status.getURI().substring(prefix.length())))
        .orElse(Validity.UNKNOWN);
  }

  @Override
  public List<WorkVersion> versions(DocumentId document, Set<AccessLevel> access) {
    return kin(document, access, Kinship::versions);
  }

  @Override
  public List<Reprint> reprints(DocumentId document, Set<AccessLevel> access) {
    return kin(document, access, Kinship::reprints);
  }

  private <T> List<T> kin(
      DocumentId document, Set<AccessLevel> access, BiFunction<Kinship, Node, List<T>> question) {
    return store.read(
        dataset -> {
          GraphReader reader = new GraphReader(dataset, terms);
          return reader
              .graphOf(document, access)
              .map(graph -> question.apply(new Kinship(reader, terms, access), graph))
              .orElse(List.of());
        });
  }

  @Override
  public List<BodyMention> mentions(
      EntityType type, String name, Set<AccessLevel> access, int limit) {
    requireLimit(limit);
    if (!MentionTriples.KINDS.contains(type)) {
      return List.of();
    }
    return store.read(
        dataset -> {
          GraphReader reader = new GraphReader(dataset, terms);
          List<BodyMention> mentions = new ArrayList<>();
          for (Quad annotation : newestFirst(reader, Entities.iri(terms, type, name), access)) {
            String title = reader.title(annotation.getGraph());
            sentences(reader, annotation)
                .forEach(
                    sentence ->
                        mentions.add(
                            new BodyMention(
                                name, title, reader.evidence(annotation.getGraph(), sentence))));
            if (mentions.size() >= limit) {
              break;
            }
          }
          return List.copyOf(mentions.subList(0, Math.min(limit, mentions.size())));
        });
  }

  /** Annotations of an entity in graphs that may be seen, newest document first. */
  List<Quad> newestFirst(GraphReader reader, Node entity, Set<AccessLevel> access) {
    record Dated(String date, Quad annotation) {}
    return reader.find(Node.ANY, Node.ANY, Terms.iri(Terms.OA + "hasBody"), entity).stream()
        .filter(quad -> reader.visible(quad.getGraph(), access))
        .map(quad -> new Dated(reader.date(quad.getGraph()).map(Object::toString).orElse(""), quad))
        .sorted(
            comparing(Dated::date)
                .reversed()
                .thenComparing(dated -> reader.document(dated.annotation().getGraph())))
        .map(Dated::annotation)
        .toList();
  }

  /** Sentence nodes of one annotation, in order of the text. */
  List<Node> sentences(GraphReader reader, Quad annotation) {
    Node graph = annotation.getGraph();
    TreeMap<TextSpan, Node> ordered = new TreeMap<>();
    for (Quad target :
        reader.find(graph, annotation.getSubject(), Terms.iri(Terms.OA + "hasTarget"), Node.ANY)) {
      reader
          .find(graph, target.getObject(), terms.tt("inSentence"), Node.ANY)
          .forEach(
              quad ->
                  ordered.put(
                      new TextSpan(
                          reader.number(graph, quad.getObject(), "start"),
                          reader.number(graph, quad.getObject(), "end")),
                      quad.getObject()));
    }
    return List.copyOf(ordered.values());
  }

  static void requireLimit(int limit) {
    if (limit < 1 || limit > 1_000) {
      throw new IllegalArgumentException("limit must lie in 1..1000, got " + limit);
    }
  }

  private static List<PolicyLink> sorted(List<PolicyLink> links) {
    return links.stream().sorted(BY_TYPE_AND_PLACE).toList();
  }
}
