package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.List;
import org.wenlan.core.search.ResultOrder;

/** How hits are sorted; the id comes last, so that pages never overlap. */
final class Sorting {

  private static final SortOptions BY_SCORE =
      SortOptions.of(s -> s.score(o -> o.order(SortOrder.Desc)));

  private static final SortOptions BY_ID =
      SortOptions.of(s -> s.field(f -> f.field("id").order(SortOrder.Asc)));

  private Sorting() {}

  static List<SortOptions> by(ResultOrder order) {
    return switch (order) {
      case RELEVANCE -> List.of(BY_SCORE, byDate(SortOrder.Desc), BY_ID);
      case NEWEST -> List.of(byDate(SortOrder.Desc), BY_SCORE, BY_ID);
      case OLDEST -> List.of(byDate(SortOrder.Asc), BY_SCORE, BY_ID);
    };
  }

  /** Without a date, last; the server's own default. */
  private static SortOptions byDate(SortOrder order) {
    return SortOptions.of(s -> s.field(f -> f.field("date").order(order).missing("_last")));
  }
}
