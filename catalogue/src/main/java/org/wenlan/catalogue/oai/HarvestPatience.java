package org.wenlan.catalogue.oai;

import java.time.Duration;

/**
 * How long a harvest bears with a repository that is busy or breaks off.
 *
 * @param tries attempts at one request, 1 or more
 * @param pause before the second attempt, doubled each time
 * @param longest pause ever made; a repository that asks for more ({@code Retry-After}) is left
 */
public record HarvestPatience(int tries, Duration pause, Duration longest) {

  /** Six tries, from 2 s on, at most 10 min. */
  public static final HarvestPatience DEFAULT =
      new HarvestPatience(6, Duration.ofSeconds(2), Duration.ofMinutes(10));

  /**
   * @throws IllegalArgumentException if a value is out of range
   */
  public HarvestPatience {
    if (tries < 1 || pause.isNegative() || longest.isNegative()) {
      throw new IllegalArgumentException(
          "patience needs a try and no negative pause: %d, %s, %s"
              .formatted(tries, pause, longest));
    }
  }

  /** Pause before the try that follows {@code failed} failed ones. */
  public Duration before(int failed) {
    Duration doubled = pause.multipliedBy(1L << Math.min(failed - 1, 20));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }
}
