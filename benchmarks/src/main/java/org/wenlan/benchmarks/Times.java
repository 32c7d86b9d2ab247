package org.wenlan.benchmarks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Adds up what each step cost over all threads, in wall-clock time of the thread. */
final class Times {

  private final Map<String, LongAdder> nanos = new ConcurrentHashMap<>();

  /**
   * Adds the time since {@code start}, a reading of {@link System#nanoTime()}; gives the time now.
   */
  long since(long start, String step) {
    long now = System.nanoTime();
    nanos.computeIfAbsent(step, name -> new LongAdder()).add(now - start);
    return now;
  }

  double seconds(String step) {
    LongAdder sum = nanos.get(step);
    return sum == null ? 0 : sum.sum() / 1e9;
  }

  void reset() {
    nanos.clear();
  }
}
