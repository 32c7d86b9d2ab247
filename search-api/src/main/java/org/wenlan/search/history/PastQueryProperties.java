package org.wenlan.search.history;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept of past queries ({@code wenlan.search.past-queries}).
 *
 * @param kept whether they are kept and offered at all
 * @param leastPeople different people who must have asked a query before it is offered to others, 3
 *     or more
 * @param retention how long an asking counts, in whole days; then it is deleted
 */
@ConfigurationProperties("wenlan.search.past-queries")
public record PastQueryProperties(
    @DefaultValue("true") boolean kept,
    @DefaultValue("3") int leastPeople,
    @DefaultValue("90d") Duration retention) {

  /**
   * @throws IllegalArgumentException if a value is out of range
   */
  public PastQueryProperties {
    if (leastPeople < 3) {
      throw new IllegalArgumentException(
          "wenlan.search.past-queries.least-people must be 3 or more, got " + leastPeople);
    }
    if (retention.toDays() < 1) {
      throw new IllegalArgumentException(
          "wenlan.search.past-queries.retention must be a day or more, got " + retention);
    }
  }
}
