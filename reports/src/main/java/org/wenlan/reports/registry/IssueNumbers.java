package org.wenlan.reports.registry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.reports.IssueNumber;

/**
 * Allocates issue numbers without gaps.
 *
 * <p>Must be called inside the transaction that registers the product: if that is rolled back, the
 * number is free again. The row of a series stays locked until then, so issues of one series are
 * made one after the other.
 */
public final class IssueNumbers {

  /** Year under which the total of a series is counted. */
  private static final int TOTAL = 0;

  private final JdbcClient jdbc;

  /** Counts in the table {@code issue_counter}. */
  public IssueNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes. The next number of {@code series} in {@code year}. */
  public IssueNumber next(String series, int year) {
    int total = increment(series, TOTAL); // the total first: every year locks the same row
    return new IssueNumber(series, year, increment(series, year), total);
  }

  private int increment(String series, int year) {
    int updated =
        jdbc.sql(
                "update issue_counter set last_number = last_number + 1"
                    + " where series = ? and issue_year = ?")
            .params(series, year)
            .update();
    if (updated == 0) {
      jdbc.sql("insert into issue_counter (series, issue_year, last_number) values (?, ?, 1)")
          .params(series, year)
          .update();
    }
    return jdbc.sql("select last_number from issue_counter where series = ? and issue_year = ?")
        .params(series, year)
        .query(Integer.class)
        .single();
  }
}
