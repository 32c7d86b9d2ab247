package org.wenlan.graph;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the knowledge graph ({@code wenlan.graph}).
 *
 * @param base what every IRI of the graph begins with; absolute http(s), ends with a slash.
 *     Changing it means rebuilding the graph
 * @param folder where the triple store lies; {@code graph} below {@code wenlan.data} if not set
 * @param queryTimeout longest time one SPARQL query may take
 * @param maxRows most rows or triples in one SPARQL answer; the rest is cut off and that is said
 * @param maxQueryChars longest SPARQL query, in UTF-16 code units
 * @param maxConcurrentQueries SPARQL queries answered at the same time; more are turned away
 */
@ConfigurationProperties("wenlan.graph")
public record GraphProperties(
    @DefaultValue("https://wenlan.example.org/") URI base,
    @Nullable Path folder,
    @DefaultValue("20s") Duration queryTimeout,
    @DefaultValue("10000") int maxRows,
    @DefaultValue("20000") int maxQueryChars,
    @DefaultValue("4") int maxConcurrentQueries) {

  /**
   * @throws IllegalArgumentException if a value is out of range
   */
  public GraphProperties {
    String scheme = base.getScheme();
    if (!("http".equals(scheme) || "https".equals(scheme)) || !base.toString().endsWith("/")) {
      throw new IllegalArgumentException(
          "wenlan.graph.base must be an http(s) IRI that ends with '/', got " + base);
    }
    if (queryTimeout.isNegative()
        || queryTimeout.isZero()
        || maxRows < 1
        || maxQueryChars < 1
        || maxConcurrentQueries < 1) {
      throw new IllegalArgumentException("limits under wenlan.graph must be above 0");
    }
  }

  /** The defaults, the store in {@code folder}. */
  public static GraphProperties defaults(@Nullable Path folder) {
    return new GraphProperties(
        URI.create("https://wenlan.example.org/"),
        folder,
        Duration.ofSeconds(20),
        10_000,
        20_000,
        4);
  }
}
