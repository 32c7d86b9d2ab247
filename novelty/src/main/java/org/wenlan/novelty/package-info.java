/** Sci-tech novelty search: commission, strategy, runs, comparison, report, review. */
@ApplicationModule(
    allowedDependencies = {
      "core :: document",
      "core :: pipeline",
      "core :: store",
      "core :: search",
      "core :: vocabulary",
      "core :: graph",
      "reports :: render",
      "reports :: citation"
    })
@NullMarked
package org.wenlan.novelty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
