/**
 * Turns source files into annotated documents: scan, parse, clean, annotate; the job that does it.
 */
@ApplicationModule(
    allowedDependencies = {
      "core :: document",
      "core :: pipeline",
      "core :: store",
      "core :: search",
      "core :: graph",
      "core :: run",
      "spelling",
      "catalogue",
      "catalogue :: oai",
      "catalogue :: web"
    })
@NullMarked
package org.wenlan.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
