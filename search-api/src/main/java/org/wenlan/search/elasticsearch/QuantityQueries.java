package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wenlan.core.quantity.Interval;
import org.wenlan.core.quantity.Quantity;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.Expression.Measured;
import org.wenlan.core.search.StatedQuantities;
import org.wenlan.search.elasticsearch.ExpertFields.Place;

/** Quantities asked for, as questions to those nested in passages. */
final class QuantityQueries {

  private static final String QUANTITIES = "passages.quantities";
  private static final Place WORDS = new Place(QUANTITIES + ".words", 1, true);

  private QuantityQueries() {}

  /**
   * Documents, or passages where passages are asked, that state it: the intervals overlap if each
   * begins before the other ends. Every word of the indicator stands with the quantity, as a row of
   * characters.
   */
  static Query of(Measured asked) {
    Interval interval = asked.interval();
    List<Query> all = new ArrayList<>();
    all.add(Query.of(q -> q.term(t -> t.field(QUANTITIES + ".dimension").value(dimension(asked)))));
    all.add(
        Query.of(
            q -> q.range(r -> r.number(n -> n.field(QUANTITIES + ".low").lte(interval.high())))));
    all.add(
        Query.of(
            q -> q.range(r -> r.number(n -> n.field(QUANTITIES + ".high").gte(interval.low())))));
    Quantity.indicatorWords(asked.indicator().text())
        .forEach(word -> all.add(OperandIntervals.row(WORDS, word)));
    return Query.of(
        q ->
            q.nested(
                n ->
                    n.path(QUANTITIES)
                        .scoreMode(ChildScoreMode.Max)
                        .query(
                            w -> w.constantScore(c -> c.filter(f -> f.bool(b -> b.must(all)))))));
  }

  /** Those asked for and not taken away. */
  static Stream<Measured> wanted(Expression expression) {
    return StatedQuantities.wanted(expression).distinct();
  }

  private static String dimension(Measured asked) {
    return asked.value().unit().dimension();
  }
}
