package org.wenlan.graph.jena;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/** Writes triples with the prefixes people know. */
final class Prefixes {

  private Prefixes() {}

  static String write(Terms terms, Graph triples, RDFFormat format) {
    Graph copy = GraphFactory.createDefaultGraph();
    copy.getPrefixMapping()
        .setNsPrefix("rdf", RDF.getURI())
        .setNsPrefix("xsd", XSD.getURI())
        .setNsPrefix("dcterms", Terms.DCTERMS)
        .setNsPrefix("bibo", Terms.BIBO)
        .setNsPrefix("eli", Terms.ELI)
        .setNsPrefix("foaf", Terms.FOAF)
        .setNsPrefix("org", Terms.ORG)
        .setNsPrefix("skos", Terms.SKOS)
        .setNsPrefix("prov", Terms.PROV)
        .setNsPrefix("oa", Terms.OA)
        .setNsPrefix("cito", Terms.CITO)
        .setNsPrefix("schema", Terms.SCHEMA)
        .setNsPrefix("tt", terms.definitions());
    triples.find().forEachRemaining(copy::add);
    return RDFWriter.create().source(copy).format(format).asString();
  }
}
