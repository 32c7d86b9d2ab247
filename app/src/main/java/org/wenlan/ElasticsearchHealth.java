package org.wenlan;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.wenlan.embedded.EmbeddedElasticsearch;

/** How the embedded node is: its process and its memory. */
final class ElasticsearchHealth extends AbstractHealthIndicator {

  private final EmbeddedElasticsearch node;

  ElasticsearchHealth(EmbeddedElasticsearch node) {
    super("检索引擎无应答");
    this.node = node;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    if (!node.isAlive()) {
      builder.down();
      return;
    }
    builder.up();
    node.processId().ifPresent(id -> builder.withDetail("pid", id));
    node.residentBytes()
        .ifPresent(bytes -> builder.withDetail("residentMegabytes", bytes / 1_048_576));
  }
}
