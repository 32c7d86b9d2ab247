package org.wenlan.graph.jena;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.PolicyRelation;
import org.wenlan.core.graph.TitleKey;

/**
 * What a document says about others: the bare triple for queries, and the statement with its proof.
 *
 * <p>The other document is a stub named by its number, else by its title. A document of the library
 * says by {@code tt:knownAs} which stubs mean it, so that no graph depends on another.
 */
final class RelationTriples {

  private final Terms terms;
  private final GraphBuilder graph;
  private final AnnotatedDocument document;
  private final EvidenceTriples evidence;

  RelationTriples(
      Terms terms, GraphBuilder graph, AnnotatedDocument document, EvidenceTriples evidence) {
    this.terms = terms;
    this.graph = graph;
    this.document = document;
    this.evidence = evidence;
  }

  void add(Node subject, Node run) {
    document.relations().forEach(relation -> add(subject, run, relation));
    var metadata = document.metadata();
    metadata.number().ifPresent(number -> knownAs(subject, numberKey(number)));
    knownAs(subject, titleKey(metadata.title()));
    TitleKey.instrument(metadata.title()).ifPresent(title -> knownAs(subject, titleKey(title)));
    citationKeys(subject, Optional.of(metadata.title()), metadata.number());
    TitleKey.instrument(metadata.title())
        .ifPresent(title -> citationKeys(subject, Optional.of(title), Optional.empty()));
  }

  private void add(Node subject, Node run, PolicyRelation relation) {
    Node stub = stub(relation);
    Node predicate = terms.predicate(relation.type(), document.metadata().type());
    graph.add(subject, predicate, stub);
    Node statement =
        terms.thing(
            "relation",
            String.join(
                "|",
                document.id().value(),
                relation.type().name(),
                stub.getURI(),
                relation.targetTitle().orElse(""),
                relation.evidence().start() + "-" + relation.evidence().end()));
    graph.type(statement, terms.tt("RelationAssertion"));
    graph.add(statement, Terms.SUBJECT, subject);
    graph.add(statement, Terms.PREDICATE, predicate);
    graph.add(statement, Terms.OBJECT, stub);
    graph.text(statement, terms.tt("relationType"), relation.type().name());
    graph.chinese(statement, terms.tt("cuePhrase"), relation.cuePhrase());
    relation
        .targetTitle()
        .ifPresent(title -> graph.chinese(statement, terms.tt("citedTitle"), title));
    relation
        .targetNumber()
        .ifPresent(number -> graph.text(statement, terms.tt("citedNumber"), number.toString()));
    graph.share(statement, terms.tt("confidence"), relation.confidence());
    graph.add(statement, terms.tt("reviewState"), terms.tt("AUTO"));
    graph.add(statement, terms.tt("hasEvidence"), evidence.quotation(relation.evidence()));
    graph.add(statement, Terms.GENERATED_BY, run);
    citationKeys(statement, relation.targetTitle(), relation.targetNumber());
  }

  private Node stub(PolicyRelation relation) {
    String key =
        relation
            .targetNumber()
            .map(RelationTriples::numberKey)
            .orElseGet(() -> titleKey(relation.targetTitle().orElseThrow()));
    Node stub = terms.thing("cited", key);
    graph.type(stub, terms.tt("CitedDocument"));
    relation.targetTitle().ifPresent(title -> graph.chinese(stub, Terms.TITLE, title));
    relation
        .targetNumber()
        .ifPresent(number -> graph.text(stub, terms.tt("docNumberNormalized"), number.toString()));
    return stub;
  }

  private void knownAs(Node subject, String key) {
    graph.add(subject, terms.tt("knownAs"), terms.thing("cited", key));
  }

  /** Whatever a citation and the document it means have at least one of in common. */
  private void citationKeys(Node of, Optional<String> title, Optional<DocumentNumber> number) {
    citationKeys(title, number).forEach(key -> graph.text(of, terms.tt("citationKey"), key));
  }

  static List<String> citationKeys(Optional<String> title, Optional<DocumentNumber> number) {
    return Stream.concat(
            number.stream().map(RelationTriples::numberKey),
            title.stream()
                .flatMap(words -> Stream.of(titleKey(words), "core:" + TitleKey.of(words).core())))
        .distinct()
        .toList();
  }

  private static String numberKey(DocumentNumber number) {
    return "number:" + number;
  }

  private static String titleKey(String title) {
    return "title:" + TitleKey.plain(title);
  }
}
