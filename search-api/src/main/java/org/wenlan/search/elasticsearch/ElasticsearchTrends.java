package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.SignificantStringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlan.core.find.DistinctTerm;
import org.wenlan.core.find.TermCount;
import org.wenlan.core.find.Timeline;
import org.wenlan.core.find.TrendAnalysis;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.vocabulary.PhraseTables;

/**
 * Counts on the server, over every document of a list.
 *
 * <p>Distinctive terms: the server proposes the {@value #CANDIDATES} of highest chi-square, {@link
 * DistinctTerm} decides and ranks them, so that figures and threshold are ours and can be stated.
 * Thread-safe.
 */
final class ElasticsearchTrends implements TrendAnalysis {

  /** Terms looked at, at most, for one answer. */
  static final int CANDIDATES = 500;

  /** Months of 300 years. */
  private static final int MOST_PERIODS = 3_600;

  private static final String COUNTED = "counted";

  private final ElasticsearchClient client;
  private final IndexLayout layout;
  private final PhraseTables tables;

  ElasticsearchTrends(ElasticsearchClient client, IndexLayout layout, PhraseTables tables) {
    this.client = client;
    this.layout = layout;
    this.tables = tables;
  }

  @Override
  public Timeline timeline(SearchRequest list, Timeline.Unit unit, YearMonth last) {
    Facet periods = unit == Timeline.Unit.YEAR ? Facet.YEAR : Facet.MONTH;
    SearchResponse<Void> answer =
        count(ListQueries.counted(list, tables), terms(periods, MOST_PERIODS));
    Map<String, Long> counts = new HashMap<>();
    buckets(answer).forEach(b -> counts.put(b.key().stringValue(), b.docCount()));
    long total = answer.hits().total() == null ? 0 : answer.hits().total().value();
    return Timeline.of(unit, counts, total, last);
  }

  @Override
  public List<TermCount> terms(SearchRequest list, int most) {
    requireMost(most);
    return buckets(count(ListQueries.counted(list, tables), terms(Facet.TOPIC, most))).stream()
        .map(bucket -> new TermCount(bucket.key().stringValue(), bucket.docCount()))
        .toList();
  }

  @Override
  public List<DistinctTerm> distinctive(SearchRequest part, SearchRequest whole, int most) {
    requireMost(most);
    Aggregation significant =
        Aggregation.of(
            a ->
                a.significantTerms(
                    s ->
                        s.field(FacetAggregations.field(Facet.TOPIC))
                            .backgroundFilter(ListQueries.counted(whole, tables))
                            .chiSquare(c -> c.backgroundIsSuperset(true).includeNegatives(false))
                            .minDocCount((long) DistinctTerm.LEAST_DOCUMENTS)
                            // One on each of three shards is three.
                            .shardMinDocCount(1L)
                            .size(CANDIDATES)));
    Aggregate counted =
        count(ListQueries.counted(part, tables), significant).aggregations().get(COUNTED);
    if (counted == null || !counted.isSigsterms()) {
      return List.of();
    }
    SignificantStringTermsAggregate terms = counted.sigsterms();
    long inPart = terms.docCount() == null ? 0 : terms.docCount();
    long inWhole = terms.bgCount() == null ? 0 : terms.bgCount();
    return terms.buckets().array().stream()
        .map(
            bucket ->
                DistinctTerm.of(
                    bucket.key(),
                    bucket.docCount(),
                    inPart,
                    bucket.bgCount() - bucket.docCount(),
                    inWhole - inPart))
        .flatMap(Optional::stream)
        .sorted(DistinctTerm.MOST_DISTINCT_FIRST)
        .limit(most)
        .toList();
  }

  private static void requireMost(int most) {
    if (most < 1 || most > 200) {
      throw new IllegalArgumentException("1 to 200 terms can be had, not " + most);
    }
  }

  private static Aggregation terms(Facet facet, int most) {
    return Aggregation.of(a -> a.terms(FacetAggregations.counts(facet, most)));
  }

  private SearchResponse<Void> count(Query query, Aggregation aggregation) {
    return Calls.to(
        "counting in index " + layout.alias(),
        () -> {
          layout.ensure();
          return client.search(
              s ->
                  s.index(layout.alias())
                      .size(0)
                      .query(query)
                      .trackTotalHits(t -> t.enabled(true))
                      .aggregations(COUNTED, aggregation),
              Void.class);
        });
  }

  private static List<StringTermsBucket> buckets(SearchResponse<Void> answer) {
    Aggregate counted = answer.aggregations().get(COUNTED);
    return counted == null || !counted.isSterms() ? List.of() : counted.sterms().buckets().array();
  }
}
