package org.wenlan.search.elasticsearch;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.Validity;

/**
 * What is read of a document to put it in order.
 *
 * @param repeals numbers and titles of what its text repeals
 */
record Place(
    String validity,
    @Nullable String number,
    @Nullable String title,
    @Nullable List<String> repeals) {

  /** The fields it is read from. */
  static final List<String> FIELDS = List.of("validity", "number", "title", "repeals");

  @Override
  public List<String> repeals() {
    return repeals == null ? List.of() : repeals;
  }

  /** What another document may call it. */
  List<String> names() {
    return Stream.of(number, title).filter(name -> name != null).toList();
  }

  boolean noLongerHolds() {
    return validity.equals(Validity.REPEALED.name()) || validity.equals(Validity.LAPSED.name());
  }
}
