package org.wenlan.catalogue.oai;

import java.util.Optional;

/**
 * How far a harvest has come (收割位置): enough to go on after the process died.
 *
 * <p>Always true: {@code started} is there only together with {@code token}, and both only within a
 * list that has not ended.
 *
 * @param next date stamp from which the next list is asked for; empty before the first one ended
 * @param token where to go on within a list that was begun
 * @param started what {@code next} will be when that list ends: when the repository answered first
 */
public record HarvestCursor(
    Optional<String> next, Optional<String> token, Optional<String> started) {

  /** Before anything was harvested. */
  public static final HarvestCursor BEGINNING =
      new HarvestCursor(Optional.empty(), Optional.empty(), Optional.empty());

  /** Within the list, to go on at {@code newToken}; the repository's clock says {@code at}. */
  HarvestCursor within(String newToken, Optional<String> at) {
    return new HarvestCursor(next, Optional.of(newToken), started.or(() -> at));
  }

  /** The list has ended. Without a clock the next list asks from the same date again. */
  HarvestCursor ended(Optional<String> at) {
    return new HarvestCursor(
        started.or(() -> at).or(() -> next), Optional.empty(), Optional.empty());
  }

  /** The token is worth nothing any more: the list has to begin again. */
  HarvestCursor again() {
    return new HarvestCursor(next, Optional.empty(), Optional.empty());
  }
}
