package org.wenlan.novelty.search;

/**
 * What the index held when it was searched (收录情况).
 *
 * @param database name printed
 * @param documents documents visible to the search
 * @param yearFrom first year of any dated document, or 0 if none is dated
 * @param yearTo last year, or 0
 */
public record IndexCoverage(String database, long documents, int yearFrom, int yearTo) {

  /** Years as printed. */
  public String years() {
    if (yearFrom == 0) {
      return "年限不详";
    }
    return yearFrom == yearTo ? yearFrom + "年" : "%d—%d年".formatted(yearFrom, yearTo);
  }

  /** State as printed. */
  public String state() {
    return "收录公开文献%d篇，%s".formatted(documents, years());
  }
}
