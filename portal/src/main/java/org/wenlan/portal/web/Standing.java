package org.wenlan.portal.web;

import org.wenlan.core.document.Validity;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.search.Hit;

/**
 * Whether what a search found still holds (效力状态): as other documents of the library say, else as
 * its own page says.
 */
final class Standing {

  private final GraphQueries graph;

  Standing(GraphQueries graph) {
    this.graph = graph;
  }

  /** A list is shown even while the graph is away or made anew. */
  Validity of(Hit hit) {
    Validity own = hit.metadata().validity();
    try {
      Validity said = graph.validity(hit.document());
      return said == Validity.UNKNOWN ? own : said;
    } catch (InfrastructureException e) {
      return own;
    }
  }
}
