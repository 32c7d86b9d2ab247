package org.wenlan.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Counts names that agree in span and kind with the gold ones. */
final class NerScore {

  private static final String ALL = "";

  private static final class Counts {
    private int right;
    private int found;
    private int wanted;
  }

  private final Map<String, Counts> byType = new HashMap<>();

  void add(Set<NerSet.NameAt> found, Set<NerSet.NameAt> wanted) {
    for (NerSet.NameAt name : found) {
      boolean right = wanted.contains(name);
      for (String type : new String[] {ALL, name.type()}) {
        counts(type).found++;
        counts(type).right += right ? 1 : 0;
      }
    }
    for (NerSet.NameAt name : wanted) {
      counts(ALL).wanted++;
      counts(name.type()).wanted++;
    }
  }

  private Counts counts(String type) {
    return byType.computeIfAbsent(type, key -> new Counts());
  }

  double precision() {
    return counts(ALL).right / (double) Math.max(1, counts(ALL).found);
  }

  double recall() {
    return counts(ALL).right / (double) Math.max(1, counts(ALL).wanted);
  }

  double f1() {
    return f1(ALL);
  }

  /** Of one kind of name. */
  double f1(String type) {
    Counts counts = counts(type);
    return 2.0 * counts.right / Math.max(1, counts.found + counts.wanted);
  }
}
