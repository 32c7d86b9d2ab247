package org.wenlan.ingest.ofd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lists of numbers as attributes hold them. */
final class Numbers {

  private static final int MOST = 1_000_000;

  private Numbers() {}

  /** The numbers of {@code 0 0 210 297}; none if one of them is no number. */
  static double[] list(@Nullable String attribute) {
    if (attribute == null || attribute.isBlank()) {
      return new double[0];
    }
    try {
      return Arrays.stream(attribute.strip().split("\\s+", -1))
          .mapToDouble(Double::parseDouble)
          .toArray();
    } catch (NumberFormatException e) {
      return new double[0];
    }
  }

  static double one(@Nullable String attribute, double otherwise) {
    double[] numbers = list(attribute);
    return numbers.length == 0 ? otherwise : numbers[0];
  }

  /**
   * The steps from each character to the next; {@code g 3 1.5} stands for three of 1.5. What is
   * missing at the end is {@code otherwise}.
   */
  static double[] steps(@Nullable String attribute, int count, double otherwise) {
    double[] steps = new double[Math.min(count, MOST)];
    Arrays.fill(steps, otherwise);
    if (attribute == null) {
      return steps;
    }
    String[] words = attribute.strip().split("\\s+", -1);
    int at = 0;
    for (int i = 0; i < words.length && at < steps.length; i++) {
      boolean group = words[i].equals("g") && i + 2 < words.length;
      int times = group ? (int) one(words[i + 1], 1) : 1;
      double step = one(group ? words[i + 2] : words[i], otherwise);
      i += group ? 2 : 0;
      int end = (int) Math.min(steps.length, (long) at + Math.max(0, times));
      Arrays.fill(steps, at, end, step);
      at = end;
    }
    return steps;
  }
}
