/**
 * The knowledge graph: one named graph per document, relations of policies, SPARQL. Jena stays
 * here.
 */
@ApplicationModule(
    allowedDependencies = {
      "core :: document",
      "core :: pipeline",
      "core :: store",
      "core :: graph"
    })
@NullMarked
package org.wenlan.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
