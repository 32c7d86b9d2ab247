package org.wenlan.benchmarks.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.wenlan.testkit.ServerProcess.Part;

/**
 * One kill that is planned.
 *
 * @param part what is killed
 * @param documents how many documents the run has dealt with by then, at least
 * @param later time that passes from there to the kill
 */
record Kill(Part part, int documents, Duration later) {

  private static final int LATEST_MILLIS = 3_000;

  /**
   * As many kills as wanted, in order. Every part is killed as often as the others, give or take
   * one; moments are spread at random over the run. The same seed gives the same plan.
   *
   * @param documents of the whole run, at least 2
   */
  static List<Kill> plan(int kills, int documents, long seed) {
    Random random = new Random(seed);
    List<Part> all = List.of(Part.values());
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < kills; i++) {
      parts.add(all.get(i % all.size()));
    }
    Collections.shuffle(parts, random);
    int[] moments = random.ints(kills, 1, documents).sorted().toArray();
    List<Kill> plan = new ArrayList<>();
    for (int i = 0; i < kills; i++) {
      plan.add(
          new Kill(parts.get(i), moments[i], Duration.ofMillis(random.nextInt(LATEST_MILLIS))));
    }
    return plan;
  }
}
