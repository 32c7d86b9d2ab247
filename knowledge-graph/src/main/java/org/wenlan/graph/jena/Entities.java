package org.wenlan.graph.jena;

import org.apache.jena.graph.Node;
import org.wenlan.core.document.EntityType;

/**
 * Bodies, persons, places and topics. One node for one normal form: the same name means the same
 * thing in every document, until a person says otherwise.
 */
final class Entities {

  private final Terms terms;
  private final GraphBuilder graph;

  Entities(Terms terms, GraphBuilder graph) {
    this.terms = terms;
    this.graph = graph;
  }

  /** The node of an entity, without describing it. */
  static Node iri(Terms terms, EntityType type, String name) {
    return terms.thing(kind(type), name);
  }

  /** The node of an entity, described in the graph. */
  Node node(EntityType type, String name) {
    Node node = iri(terms, type, name);
    switch (type) {
      case ORGANIZATION -> {
        graph.type(node, terms.tt("Organization"), Terms.iri(Terms.ORG + "FormalOrganization"));
        organizationClass(name, node);
      }
      case PERSON -> {
        graph.type(node, terms.tt("Person"), Terms.iri(Terms.FOAF + "Person"));
        graph.chinese(node, Terms.iri(Terms.FOAF + "name"), name);
      }
      case PLACE ->
          graph.type(node, terms.tt("Place"), Terms.iri(Terms.SCHEMA + "AdministrativeArea"));
      case DOCUMENT_NUMBER, CITATION, DATE, AMOUNT, PERCENT ->
          throw new IllegalArgumentException("no node for " + type);
    }
    graph.chinese(node, Terms.PREF_LABEL, name);
    return node;
  }

  Node topic(String term) {
    Node node = terms.thing("topic", term);
    graph.type(node, terms.tt("Topic"), Terms.iri(Terms.SKOS + "Concept"));
    graph.chinese(node, Terms.PREF_LABEL, term);
    return node;
  }

  Node carrier(String title) {
    Node node = terms.thing("carrier", title);
    graph.type(node, Terms.iri(Terms.BIBO + "Collection"));
    graph.chinese(node, Terms.TITLE, title);
    return node;
  }

  /** The narrower class a name's ending tells; none where it tells nothing. */
  private void organizationClass(String name, Node node) {
    if (name.endsWith("图书馆")) {
      graph.type(node, terms.tt("Library"));
    } else if (name.matches("(?s).*(?:公司|集团|企业)")) {
      graph.type(node, terms.tt("Enterprise"));
    } else if (name.matches("(?s).*(?:大学|学院|研究院|研究所|科学院)")) {
      graph.type(node, terms.tt("ResearchBody"));
    } else if (name.matches("(?s).*(?:政府|国务院|厅|局|部|委员会|办公室|管委会)")) {
      graph.type(node, terms.tt("GovernmentBody"));
    }
  }

  /** What kind of entity an IRI made by {@link #iri} names. */
  static EntityType type(Terms terms, Node entity) {
    String rest = entity.getURI().substring(terms.things().length());
    return switch (rest.substring(0, rest.indexOf('/'))) {
      case "organization" -> EntityType.ORGANIZATION;
      case "person" -> EntityType.PERSON;
      case "place" -> EntityType.PLACE;
      default -> throw new IllegalStateException("not an entity: " + entity);
    };
  }

  private static String kind(EntityType type) {
    return switch (type) {
      case ORGANIZATION -> "organization";
      case PERSON -> "person";
      case PLACE -> "place";
      case DOCUMENT_NUMBER, CITATION, DATE, AMOUNT, PERCENT -> "value";
    };
  }
}
