package org.wenlan.core.find;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Documents by year or month (时间分布).
 *
 * <p>Always true: buckets follow one another without a gap, a period without documents is there
 * with 0; the first and the last are not 0; there are at most {@value #MOST}. Buckets, {@code
 * earlier}, {@code later} and {@code undated} add up to the documents of the list.
 *
 * @param unit what a bucket is
 * @param buckets oldest first
 * @param earlier documents before the first bucket
 * @param later documents behind the last period that was wanted, as misread dates are
 * @param undated documents of which the period is not known
 */
public record Timeline(Unit unit, List<Bucket> buckets, long earlier, long later, long undated) {

  /** Most buckets. */
  public static final int MOST = 60;

  /** What documents are counted by. */
  public enum Unit {
    YEAR("年"),
    MONTH("月");

    private final String label;

    Unit(String label) {
      this.label = label;
    }

    /** The word a reader sees. */
    public String label() {
      return label;
    }

    /** The period of this unit a month lies in, as documents are filtered by. */
    public String period(YearMonth month) {
      return this == YEAR ? Year.of(month.getYear()).toString() : month.toString();
    }

    private String before(String period) {
      return this == YEAR
          ? Year.parse(period).minusYears(1).toString()
          : YearMonth.parse(period).minusMonths(1).toString();
    }
  }

  /**
   * One period.
   *
   * @param period {@code yyyy} or {@code yyyy-MM}
   * @param documents 0 or more
   */
  public record Bucket(String period, long documents) {}

  /** Copies the buckets. */
  public Timeline {
    buckets = List.copyOf(buckets);
  }

  /**
   * Puts counts in a row.
   *
   * @param counts documents by period
   * @param total documents of the list
   * @param last the newest month wanted
   */
  public static Timeline of(Unit unit, Map<String, Long> counts, long total, YearMonth last) {
    TreeMap<String, Long> byPeriod = new TreeMap<>(counts);
    byPeriod.values().removeIf(documents -> documents == 0);
    long dated = sum(byPeriod);
    String end = byPeriod.floorKey(unit.period(last));
    if (end == null) {
      return new Timeline(unit, List.of(), 0, dated, total - dated);
    }
    UnaryOperator<String> before = unit::before;
    List<Bucket> buckets = new ArrayList<>();
    String period = end;
    while (buckets.size() < MOST && period.compareTo(byPeriod.firstKey()) >= 0) {
      buckets.addFirst(new Bucket(period, byPeriod.getOrDefault(period, 0L)));
      period = before.apply(period);
    }
    while (buckets.getFirst().documents() == 0) {
      buckets.removeFirst();
    }
    return new Timeline(
        unit,
        buckets,
        sum(byPeriod.headMap(buckets.getFirst().period())),
        sum(byPeriod.tailMap(end, false)),
        total - dated);
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
