package org.wenlan.benchmarks;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long requests took. Thread-safe to add to. */
public final class Latencies {

  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

  /** Adds one. */
  public void add(long nanoseconds) {
    nanos.add(nanoseconds);
  }

  /** Median, 95th percentile and longest in milliseconds, as cells of a table. */
  public String cells() {
    long[] sorted = sorted();
    List<Double> cells =
        List.of(at(sorted, 0.50), at(sorted, 0.95), sorted[sorted.length - 1] / 1e6);
    return String.join(" | ", cells.stream().map("%.1f"::formatted).toList());
  }

  /** The latency that a share of all do not exceed, in milliseconds. */
  public double at(double share) {
    return at(sorted(), share);
  }

  private long[] sorted() {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalStateException("nothing was measured");
    }
    return sorted;
  }

  /** The smallest value that a share of all do not exceed. */
  private static double at(long[] sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(1, rank) - 1] / 1e6;
  }
}
