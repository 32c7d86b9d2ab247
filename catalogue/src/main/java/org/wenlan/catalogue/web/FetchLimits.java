package org.wenlan.catalogue.web;

import java.time.Duration;

/**
 * What one answer may cost.
 *
 * @param maxBytes longest body
 * @param connect time to connect
 * @param whole time for the whole answer, redirects included
 * @param maxRedirects how often one may be sent elsewhere
 */
public record FetchLimits(int maxBytes, Duration connect, Duration whole, int maxRedirects) {

  /** 64 MB, 10 s, 2 min, 5. */
  public static final FetchLimits DEFAULT =
      new FetchLimits(64 << 20, Duration.ofSeconds(10), Duration.ofMinutes(2), 5);

  /**
   * @throws IllegalArgumentException if a limit is not above 0
   */
  public FetchLimits {
    if (maxBytes < 1 || !connect.isPositive() || !whole.isPositive() || maxRedirects < 0) {
      throw new IllegalArgumentException(
          "limits must be above 0: %d bytes, %s, %s, %d redirects"
              .formatted(maxBytes, connect, whole, maxRedirects));
    }
  }
}
