package org.wenlan;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which Elasticsearch the application uses.
 *
 * @param mode {@code EMBEDDED}: a child process of ours; {@code CLUSTER}: one that runs elsewhere
 *     and has our analysis plugin
 * @param heapMegabytes Java heap of the embedded node, default 1024; a million passages want 2048
 * @param urls addresses of the cluster
 * @param apiKey the way into a cluster; or
 * @param user user and
 * @param password password
 * @param caCertificate PEM file of the authority that signed the cluster's certificate
 */
@ConfigurationProperties("wenlan.elasticsearch")
record ElasticsearchProperties(
    @DefaultValue("EMBEDDED") Mode mode,
    @DefaultValue("1024") int heapMegabytes,
    @DefaultValue List<URI> urls,
    @Nullable String apiKey,
    @Nullable String user,
    @Nullable String password,
    @Nullable Path caCertificate) {

  /** Who runs Elasticsearch. */
  enum Mode {
    EMBEDDED,
    CLUSTER
  }
}
