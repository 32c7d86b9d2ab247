package org.wenlan.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Exact matches by field, with every miss by name; printed, then compared with a target. */
final class FieldScores {

  private static final int MISSES_PRINTED = 40;

  private final String name;
  private final Map<String, int[]> counts = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();

  FieldScores(String name) {
    this.name = name;
  }

  /** Counts one value. */
  void compare(String document, String field, Object expected, Object found) {
    int[] count = counts.computeIfAbsent(field, f -> new int[2]);
    count[1]++;
    if (expected.equals(found)) {
      count[0]++;
    } else {
      misses.add("%s %s: expected %s, found %s".formatted(document, field, expected, found));
    }
  }

  /** Prints the table and demands the share of exact matches in every field. */
  void demand(double share) {
    counts.forEach(
        (field, count) ->
            System.out.printf(
                "%s %s: %d of %d, %.4f%n", name, field, count[0], count[1], share(count)));
    misses.stream().limit(MISSES_PRINTED).forEach(miss -> System.out.println("  " + miss));
    assertThat(counts).as(name).isNotEmpty();
    counts.forEach(
        (field, count) ->
            assertThat(share(count)).as(name + " " + field).isGreaterThanOrEqualTo(share));
  }

  private static double share(int[] count) {
    return (double) count[0] / count[1];
  }
}
