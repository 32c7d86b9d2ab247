package org.wenlan.graph.jena;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.document.Validity;

/**
 * Every IRI the graph is made of: standard vocabularies, own terms below {@code def#}, things below
 * {@code id/}, graphs below {@code graph/}.
 *
 * <p>Things are named by the hash of their natural key, never by a title or a name, so that nothing
 * written in a document can break out of an IRI.
 */
final class Terms {

  static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  static final Node SUBJECT = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#subject");
  static final Node PREDICATE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate");
  static final Node OBJECT = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#object");

  static final String DCTERMS = "http://purl.org/dc/terms/";
  static final String BIBO = "http://purl.org/ontology/bibo/";
  static final String ELI = "http://data.europa.eu/eli/ontology#";
  static final String FOAF = "http://xmlns.com/foaf/0.1/";
  static final String ORG = "http://www.w3.org/ns/org#";
  static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  static final String PROV = "http://www.w3.org/ns/prov#";
  static final String OA = "http://www.w3.org/ns/oa#";
  static final String CITO = "http://purl.org/spar/cito/";
  static final String SCHEMA = "http://schema.org/";

  static final Node PREF_LABEL = iri(SKOS + "prefLabel");
  static final Node TITLE = iri(DCTERMS + "title");
  static final Node ISSUED = iri(DCTERMS + "issued");
  static final Node VERSION_OF = iri(DCTERMS + "isVersionOf");
  static final Node GENERATED_BY = iri(PROV + "wasGeneratedBy");

  private final String base;

  Terms(URI base) {
    this.base = base.toString();
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** Own term {@code tt:name}. */
  Node tt(String name) {
    return iri(definitions() + name);
  }

  /** Namespace of own terms. */
  String definitions() {
    return base + "def#";
  }

  /** Namespace of things. */
  String things() {
    return base + "id/";
  }

  Node document(DocumentId id) {
    return iri(things() + "document/" + id.value());
  }

  /** The thing of this kind with this natural key. */
  Node thing(String kind, String key) {
    String digest = DocumentId.of(bytes(kind + "\u0000" + key)).value();
    return iri(things() + kind + "/" + digest.substring(0, 32));
  }

  Node graph(DocumentId id, AccessLevel access) {
    return iri(graphs(access) + id.value());
  }

  /** What the names of all graphs of this level begin with. */
  String graphs(AccessLevel access) {
    return base
        + switch (access) {
          case PUBLIC -> "graph/public/";
          case INTERNAL -> "graph/internal/";
        };
  }

  /** The document an IRI made by {@link #document} names. */
  DocumentId documentId(Node document) {
    return new DocumentId(document.getURI().substring((things() + "document/").length()));
  }

  Node validity(Validity validity) {
    return tt("validity-" + validity.name());
  }

  Node predicate(RelationType type, DocumentType of) {
    return switch (type) {
      case BASED_ON -> iri(ELI + "based_on");
      case IMPLEMENTS -> tt("implements");
      case ISSUES -> tt("issues");
      case AMENDS -> iri(ELI + "amends");
      case REPEALS -> iri(ELI + "repeals");
      case FORWARDS -> tt("forwards");
      case CITES ->
          switch (of) {
            case LAW, POLICY, PLAN -> iri(ELI + "cites");
            case REPORT, NEWS, BOOK, ARTICLE, PATENT, STANDARD, DATA, OTHER -> iri(CITO + "cites");
          };
    };
  }

  /** Prefix declarations for queries of our own. */
  String prefixes() {
    return """
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        PREFIX dcterms: <%s>
        PREFIX skos: <%s>
        PREFIX oa: <%s>
        PREFIX tt: <%s>
        """
        .formatted(DCTERMS, SKOS, OA, definitions());
  }

  private static byte[] bytes(String key) {
    return key.getBytes(StandardCharsets.UTF_8);
  }
}
