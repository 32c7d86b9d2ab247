package org.wenlan.core.document;

import java.util.Set;
import java.util.function.Predicate;

/** Who may see a document (公开级别). State secrets have no level here: they are refused. */
public enum AccessLevel {
  PUBLIC("公开"),
  INTERNAL("内部");

  private final String label;

  AccessLevel(String label) {
    this.label = label;
  }

  /**
   * The levels a person may see: staff see both, everyone else what is public.
   *
   * @param hasRole whether the person has the role named, for example {@code request::isUserInRole}
   */
  public static Set<AccessLevel> visibleTo(Predicate<String> hasRole) {
    boolean staff =
        Set.of("LIBRARIAN", "REVIEWER", "SIGNER", "ADMINISTRATOR").stream().anyMatch(hasRole);
    return staff ? Set.of(PUBLIC, INTERNAL) : Set.of(PUBLIC);
  }

  /** The word a librarian reads. */
  public String label() {
    return label;
  }
}
