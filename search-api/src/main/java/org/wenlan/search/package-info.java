/** The search index: writing, asking, REST. The Elasticsearch client stays here. */
@ApplicationModule(
    allowedDependencies = {
      "core :: document",
      "core :: pipeline",
      "core :: store",
      "core :: query",
      "core :: dialect",
      "core :: quantity",
      "core :: search",
      "core :: find",
      "core :: vocabulary",
      "core :: text",
      "core :: graph",
      "spelling"
    })
@NullMarked
package org.wenlan.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
