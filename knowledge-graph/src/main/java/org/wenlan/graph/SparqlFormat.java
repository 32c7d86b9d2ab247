package org.wenlan.graph;

import java.util.List;
import java.util.Optional;

/** How an answer to SPARQL is written. */
public enum SparqlFormat {
  JSON(false, "json", "application/sparql-results+json", "application/json"),
  XML(false, "xml", "application/sparql-results+xml", "application/xml", "text/xml"),
  CSV(false, "csv", "text/csv"),
  TSV(false, "tsv", "text/tab-separated-values"),
  TURTLE(true, "turtle", "text/turtle", "application/x-turtle"),
  JSON_LD(true, "jsonld", "application/ld+json", "application/json");

  private final boolean graph;
  private final String shortName;

  @SuppressWarnings("ImmutableEnumChecker") // Filled by List.of, never changed.
  private final List<String> mediaTypes;

  SparqlFormat(boolean graph, String shortName, String... mediaTypes) {
    this.graph = graph;
    this.shortName = shortName;
    this.mediaTypes = List.of(mediaTypes);
  }

  /** Whether it writes triples; else it writes rows. */
  public boolean forGraph() {
    return graph;
  }

  /** What an answer in this format is labelled with. */
  public String mediaType() {
    return mediaTypes.getFirst();
  }

  /** Every name a caller may ask for this format by, beside {@code format=}. */
  public List<String> mediaTypes() {
    return mediaTypes;
  }

  /** The format that {@code format=} names. */
  public static Optional<SparqlFormat> named(String name) {
    for (SparqlFormat format : values()) {
      if (format.shortName.equalsIgnoreCase(name)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
