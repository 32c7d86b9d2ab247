package org.wenlan.graph.jena;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.TextSpan;

/**
 * Bodies, persons and places a document names: one annotation per entity, with one target per
 * sentence that names it, however often. So a long text that repeats one name stays small.
 */
final class MentionTriples {

  /** What becomes a node of its own; numbers, dates and amounts stay in the text. */
  static final Set<EntityType> KINDS =
      EnumSet.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE);

  private final Terms terms;
  private final GraphBuilder graph;
  private final AnnotatedDocument document;
  private final EvidenceTriples evidence;
  private final Entities entities;

  MentionTriples(
      Terms terms,
      GraphBuilder graph,
      AnnotatedDocument document,
      EvidenceTriples evidence,
      Entities entities) {
    this.terms = terms;
    this.graph = graph;
    this.document = document;
    this.evidence = evidence;
    this.entities = entities;
  }

  /** Persons and bodies of the fields of a record: without quotation, for the field says it. */
  void addFields(Node subject) {
    grouped()
        .forEach(
            (entity, mentions) -> {
              Node named = entities.node(entity.type(), entity.name());
              graph.add(subject, terms.tt("mentions"), named);
              Node annotation = annotation(entity, named);
              graph.number(annotation, terms.tt("sentenceCount"), mentions.size());
            });
  }

  void add(Node subject, Node run) {
    grouped().forEach((entity, mentions) -> add(subject, run, entity, mentions));
  }

  private Map<Entity, List<EntityMention>> grouped() {
    Map<Entity, List<EntityMention>> grouped = new LinkedHashMap<>();
    for (EntityMention mention : document.mentions()) {
      if (KINDS.contains(mention.type())) {
        grouped
            .computeIfAbsent(
                new Entity(mention.type(), mention.normalForm()), entity -> new ArrayList<>())
            .add(mention);
      }
    }
    return grouped;
  }

  private Node annotation(Entity entity, Node named) {
    Node annotation =
        terms.thing("mention", document.id() + "|" + entity.type() + "|" + entity.name());
    graph.type(annotation, terms.tt("Mention"), Terms.iri(Terms.OA + "Annotation"));
    graph.add(annotation, Terms.iri(Terms.OA + "hasBody"), named);
    return annotation;
  }

  private void add(Node subject, Node run, Entity entity, List<EntityMention> mentions) {
    Node named = entities.node(entity.type(), entity.name());
    graph.add(subject, terms.tt("mentions"), named);
    Node annotation = annotation(entity, named);
    graph.add(annotation, Terms.GENERATED_BY, run);
    graph.add(annotation, terms.tt("reviewState"), terms.tt("AUTO"));
    graph.number(annotation, terms.tt("count"), mentions.size());
    double confidence = mentions.stream().mapToDouble(EntityMention::confidence).max().orElse(0);
    graph.share(annotation, terms.tt("confidence"), confidence);
    SortedMap<TextSpan, EntityMention> sentences = firstInEachSentence(mentions);
    graph.number(annotation, terms.tt("sentenceCount"), sentences.size());
    sentences.forEach(
        (sentence, mention) ->
            graph.add(
                annotation, Terms.iri(Terms.OA + "hasTarget"), evidence.words(mention, sentence)));
  }

  private SortedMap<TextSpan, EntityMention> firstInEachSentence(List<EntityMention> mentions) {
    SortedMap<TextSpan, EntityMention> first = new TreeMap<>();
    for (EntityMention mention : mentions) {
      first.merge(
          sentenceOf(mention), mention, (a, b) -> a.span().compareTo(b.span()) <= 0 ? a : b);
    }
    return first;
  }

  /** The sentence that holds the mention; the mention itself where none does. Logarithmic. */
  private TextSpan sentenceOf(EntityMention mention) {
    List<TextSpan> sentences = document.sentences();
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      TextSpan sentence = sentences.get(middle);
      if (sentence.contains(mention.span())) {
        return sentence;
      }
      if (sentence.start() > mention.span().start()) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return mention.span();
  }

  private record Entity(EntityType type, String name) {}
}
