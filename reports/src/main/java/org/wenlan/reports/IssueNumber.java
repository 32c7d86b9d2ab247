package org.wenlan.reports;

/**
 * Number of an issue (期号): gap-free per series and year, and over the life of the series.
 *
 * @param series name of the series
 * @param year calendar year of issue
 * @param number running number of the year, from 1
 * @param total running number of the series, from 1
 */
public record IssueNumber(String series, int year, int number, int total) {

  /**
   * @throws IllegalArgumentException if a number is below 1 or the total below the number
   */
  public IssueNumber {
    if (number < 1 || total < number) {
      throw new IllegalArgumentException("bad issue number %d, total %d".formatted(number, total));
    }
  }

  /** As printed: {@code 2026年第8期（总第128期）}. */
  public String label() {
    return "%d年第%d期（总第%d期）".formatted(year, number, total);
  }
}
