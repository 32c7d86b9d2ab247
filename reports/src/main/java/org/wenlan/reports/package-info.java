/** What the library hands out: topic brief and bulletin, each statement with its evidence. */
@ApplicationModule(
    allowedDependencies = {
      "core :: document",
      "core :: pipeline",
      "core :: store",
      "core :: search",
      "core :: query",
      "core :: graph",
      "core :: text"
    })
@NullMarked
package org.wenlan.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
