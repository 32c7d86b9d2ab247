/** Saved topics: what is new for a reader, chosen by a librarian, sent by mail and feed. */
@ApplicationModule(
    allowedDependencies = {
      "core :: document",
      "core :: pipeline",
      "core :: store",
      "core :: search",
      "core :: query",
      "core :: graph",
      "core :: run",
      "core :: vocabulary",
      "reports :: citation"
    })
@NullMarked
package org.wenlan.topics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
