package org.wenlan.graph.jena;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.store.StoredDocument;

/**
 * One document as one graph.
 *
 * <p>Pure: no blank nodes, no clock, no look at other documents. Equal documents of equal revision
 * give equal graphs, so that a rebuilt store can be compared with the old one triple by triple.
 * Cost: linear in the text, plus about 20 triples per sentence and entity named in it.
 */
final class DocumentGraph {

  private final Terms terms;

  DocumentGraph(Terms terms) {
    this.terms = terms;
  }

  /** The name of the document's graph; says whether it is public. */
  Node name(AnnotatedDocument document) {
    return terms.graph(document.id(), document.metadata().access());
  }

  /**
   * The triples. Of a catalogue record they are what its fields say, about 40 instead of 130: its
   * names stand in fields, so there is nothing to quote, and its bytes are the record.
   */
  Graph of(StoredDocument stored) {
    AnnotatedDocument document = stored.document();
    GraphBuilder graph = new GraphBuilder();
    Entities entities = new Entities(terms, graph);
    EvidenceTriples evidence = new EvidenceTriples(terms, graph, document);
    Node subject = terms.document(document.id());
    describe(graph, subject, document, entities);
    graph.text(subject, terms.tt("revision"), stored.revision());
    Node run = terms.thing("run", stored.id() + "|" + stored.revision());
    MentionTriples mentions = new MentionTriples(terms, graph, document, evidence, entities);
    if (document.document().parsed().isRecord()) {
      mentions.addFields(subject);
    } else {
      origin(graph, subject, run, stored);
      mentions.add(subject, run);
    }
    new RelationTriples(terms, graph, document, evidence).add(subject, run);
    new KinshipTriples(terms, graph, evidence).add(subject, document);
    return graph.graph();
  }

  private void describe(
      GraphBuilder graph, Node subject, AnnotatedDocument document, Entities entities) {
    DocumentMetadata metadata = document.metadata();
    graph.type(subject, terms.tt("Document"), Terms.iri(Terms.BIBO + "Document"));
    graph.type(subject, classes(metadata.type()));
    graph.text(subject, terms.tt("documentType"), metadata.type().name());
    graph.chinese(subject, Terms.TITLE, metadata.title());
    graph.text(subject, terms.tt("accessLevel"), metadata.access().name());
    graph.text(subject, terms.tt("sha256"), document.id().value());
    graph.number(
        subject,
        terms.tt("charCount"),
        document.text().codePointCount(0, document.text().length()));
    graph.add(subject, terms.tt("validityStatus"), terms.validity(metadata.validity()));
    for (String creator : metadata.creators()) {
      graph.add(
          subject, Terms.iri(Terms.DCTERMS + "creator"), entities.node(EntityType.PERSON, creator));
    }
    for (String issuer : metadata.issuers()) {
      Node body = entities.node(EntityType.ORGANIZATION, issuer);
      graph.add(subject, Terms.iri(Terms.DCTERMS + "publisher"), body);
      graph.add(subject, Terms.iri(Terms.ELI + "responsibility_of_agent"), body);
    }
    metadata.issuers().stream()
        .findFirst()
        .ifPresent(
            lead ->
                graph.add(
                    subject,
                    terms.tt("leadOrg"),
                    Entities.iri(terms, EntityType.ORGANIZATION, lead)));
    metadata
        .number()
        .ifPresent(
            number -> {
              graph.text(subject, Terms.iri(Terms.ELI + "id_local"), number.toString());
              graph.text(subject, terms.tt("docNumberNormalized"), number.toString());
            });
    metadata.region().ifPresent(region -> region(graph, subject, region, entities));
    metadata
        .container()
        .ifPresent(
            title ->
                graph.add(subject, Terms.iri(Terms.DCTERMS + "isPartOf"), entities.carrier(title)));
    metadata
        .identifier()
        .ifPresent(code -> graph.text(subject, Terms.iri(Terms.DCTERMS + "identifier"), code));
    metadata.url().ifPresent(url -> source(graph, subject, url));
    dates(graph, subject, metadata);
    document
        .keywords()
        .forEach(
            keyword ->
                graph.add(
                    subject, Terms.iri(Terms.DCTERMS + "subject"), entities.topic(keyword.term())));
  }

  private void region(GraphBuilder graph, Node subject, String region, Entities entities) {
    Node place = entities.node(EntityType.PLACE, region);
    graph.add(subject, terms.tt("appliesToRegion"), place);
    graph.add(subject, Terms.iri(Terms.ELI + "jurisdiction"), place);
  }

  private void dates(GraphBuilder graph, Node subject, DocumentMetadata metadata) {
    date(graph, subject, Terms.ISSUED, metadata.date());
    date(graph, subject, Terms.iri(Terms.ELI + "date_document"), metadata.dateDocument());
    date(graph, subject, Terms.iri(Terms.ELI + "date_publication"), metadata.datePublished());
    date(
        graph, subject, Terms.iri(Terms.ELI + "first_date_entry_in_force"), metadata.dateInForce());
  }

  private static void date(
      GraphBuilder graph, Node subject, Node predicate, Optional<LocalDate> date) {
    date.ifPresent(day -> graph.date(subject, predicate, day));
  }

  /** An address becomes an IRI only if it is a well-formed http(s) one; else it stays text. */
  private void source(GraphBuilder graph, Node subject, String url) {
    try {
      URI address = new URI(url);
      if (address.getHost() != null
          && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
        graph.add(subject, Terms.iri(Terms.DCTERMS + "source"), Terms.iri(address.toASCIIString()));
        return;
      }
    } catch (URISyntaxException e) {
      // Kept as text below: somebody may still want to read it.
    }
    graph.text(subject, terms.tt("sourceText"), url);
  }

  /** The file it came from and the annotation that made these triples; both without a clock. */
  private void origin(GraphBuilder graph, Node subject, Node run, StoredDocument stored) {
    var parsed = stored.document().document().parsed();
    Node file = terms.thing("file", stored.id().value());
    graph.add(subject, Terms.iri(Terms.PROV + "wasDerivedFrom"), file);
    graph.type(file, terms.tt("SourceFile"), Terms.iri(Terms.PROV + "Entity"));
    graph.text(file, Terms.iri(Terms.DCTERMS + "format"), parsed.mediaType());
    graph.text(file, terms.tt("sha256"), stored.id().value());
    graph.number(file, terms.tt("sizeBytes"), parsed.source().sizeBytes());
    graph.truth(file, terms.tt("recognised"), parsed.recognised());
    graph.type(run, terms.tt("ExtractionRun"), Terms.iri(Terms.PROV + "Activity"));
    graph.add(run, Terms.iri(Terms.PROV + "used"), file);
    graph.text(run, terms.tt("annotationDigest"), stored.revision());
  }

  private Node[] classes(DocumentType type) {
    Node policy = terms.tt("PolicyDocument");
    Node legal = Terms.iri(Terms.ELI + "LegalResource");
    return switch (type) {
      case LAW -> new Node[] {terms.tt("Law"), policy, legal};
      case POLICY -> new Node[] {policy, legal};
      case PLAN -> new Node[] {terms.tt("Plan"), policy};
      case REPORT -> new Node[] {terms.tt("Report"), Terms.iri(Terms.BIBO + "Report")};
      case NEWS -> new Node[] {terms.tt("NewsItem"), Terms.iri(Terms.BIBO + "Article")};
      case BOOK -> new Node[] {Terms.iri(Terms.BIBO + "Book")};
      case ARTICLE -> new Node[] {terms.tt("Article"), Terms.iri(Terms.BIBO + "AcademicArticle")};
      case PATENT -> new Node[] {terms.tt("Patent"), Terms.iri(Terms.BIBO + "Patent")};
      case STANDARD -> new Node[] {terms.tt("Standard"), Terms.iri(Terms.BIBO + "Standard")};
      case DATA -> new Node[] {terms.tt("Dataset")};
      case OTHER -> new Node[0];
    };
  }
}
