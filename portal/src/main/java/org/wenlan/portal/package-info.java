/** The web pages of all three users; no business logic. */
@ApplicationModule(
    allowedDependencies = {
      "core :: document",
      "core :: search",
      "core :: find",
      "core :: query",
      "core :: dialect",
      "core :: quantity",
      "core :: graph",
      "core :: store",
      "core :: run",
      "core :: pipeline",
      "core :: vocabulary",
      "core :: text",
      "accounts",
      "ingest",
      "search",
      "graph",
      "reports",
      "reports :: render",
      "novelty",
      "topics"
    })
@NullMarked
package org.wenlan.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
