package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.find.PastQueries;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;

/**
 * Notes queries that are worth offering to others: those whose words stand in a public document.
 * What only internal documents hold is not noted, whoever asks.
 */
@Component
class AskedBefore {

  private static final Logger LOG = LoggerFactory.getLogger(AskedBefore.class);

  private final PastQueries queries;

  AskedBefore(PastQueries queries) {
    this.queries = queries;
  }

  void note(SearchRequest asked, SearchResults results, HttpServletRequest request) {
    if (results.hits().stream().noneMatch(AskedBefore::isPublicAndHoldsTheWords)) {
      return;
    }
    String asker =
        Viewer.of(request)
            .name()
            .map(name -> "account:" + name)
            .orElseGet(() -> "address:" + request.getRemoteAddr());
    try {
      queries.asked(asked.query(), asker);
    } catch (InfrastructureException e) {
      LOG.warn("a query is not noted", e); // the reader has the answer all the same
    }
  }

  private static boolean isPublicAndHoldsTheWords(Hit hit) {
    return hit.metadata().access() == AccessLevel.PUBLIC
        && (hit.passages().isEmpty()
            || hit.passages().stream().anyMatch(passage -> !passage.highlights().isEmpty()));
  }
}
