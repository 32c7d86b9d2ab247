package org.wenlan.graph;

import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.graph.GraphWriter;
import org.wenlan.graph.jena.JenaGraphBrowser;
import org.wenlan.graph.jena.JenaGraphQueries;
import org.wenlan.graph.jena.JenaGraphStore;
import org.wenlan.graph.jena.JenaGraphWriter;
import org.wenlan.graph.jena.JenaSparqlService;

/** Assembles the knowledge graph over TDB2 in this process. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphProperties.class)
class GraphConfiguration {

  @Bean(destroyMethod = "close")
  JenaGraphStore graphStore(GraphProperties properties, Environment environment) {
    Path folder = properties.folder();
    return JenaGraphStore.onDisk(
        folder != null
            ? folder
            : Path.of(environment.getProperty("wenlan.data", ".wenlan/data"), "graph"));
  }

  @Bean
  GraphWriter graphWriter(JenaGraphStore store, GraphProperties properties) {
    return new JenaGraphWriter(store, properties.base());
  }

  @Bean
  GraphQueries graphQueries(JenaGraphStore store, GraphProperties properties) {
    return new JenaGraphQueries(store, properties.base());
  }

  @Bean
  GraphBrowser graphBrowser(JenaGraphStore store, GraphProperties properties) {
    return new JenaGraphBrowser(store, properties.base());
  }

  @Bean
  SparqlService sparqlService(JenaGraphStore store, GraphProperties properties) {
    return new JenaSparqlService(store, properties);
  }
}
