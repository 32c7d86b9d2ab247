package org.wenlan.topics;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;

/**
 * Whom topics are sent to (服务对象): as much of a person as delivery needs, and with consent.
 *
 * @param id random
 * @param name as mails address the person
 * @param account account in this system, if the person has one
 * @param unit body the person works for
 * @param unitType kind of body
 * @param email where mails go, unique among readers
 * @param clearance highest level the person may see; {@code INTERNAL} includes {@code PUBLIC}
 * @param consentAt when the person agreed to be written to
 */
public record Reader(
    String id,
    String name,
    Optional<String> account,
    String unit,
    UnitType unitType,
    String email,
    AccessLevel clearance,
    Instant consentAt) {

  /** The levels the person may see. */
  public Set<AccessLevel> access() {
    return clearance == AccessLevel.INTERNAL
        ? Set.of(AccessLevel.PUBLIC, AccessLevel.INTERNAL)
        : Set.of(AccessLevel.PUBLIC);
  }
}
