package org.wenlan.core.find;

import java.time.YearMonth;
import java.util.List;
import org.wenlan.core.search.SearchRequest;

/**
 * What a whole list of results says, counted over all of its documents (趋势分析).
 *
 * <p>The list is that of {@link org.wenlan.core.search.ResultStream}: the words decide, {@code
 * from} and {@code size} do not count. Terms are keywords of documents, counted once a document.
 * Every method throws {@link org.wenlan.core.pipeline.InfrastructureException} if the index does
 * not answer.
 */
public interface TrendAnalysis {

  /**
   * Reads. How many documents each year or month has.
   *
   * @param last no bucket is newer; what lies behind it is counted as {@link Timeline#later}
   */
  Timeline timeline(SearchRequest list, Timeline.Unit unit, YearMonth last);

  /**
   * Reads. The terms most documents have, most frequent first, then by the term.
   *
   * @param most terms wanted, 1 to 200
   */
  List<TermCount> terms(SearchRequest list, int most);

  /**
   * Reads. Terms that stand out in a part of a list against the rest of it, the most distinctive
   * first. With the newest months as the part these are the bursts (突现词).
   *
   * @param part every document of it is one of {@code whole}
   * @param most terms wanted, 1 to 200
   */
  List<DistinctTerm> distinctive(SearchRequest part, SearchRequest whole, int most);
}
