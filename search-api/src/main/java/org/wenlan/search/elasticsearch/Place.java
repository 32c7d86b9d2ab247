package org.wenlan.search.elasticsearch;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.Validity;

/**
 * What is read of a document to put it in order.
 *
 * @param repeals numbers and titles of what its text repeals
 * @param work key of the work it is a version of
 * @param type kind of document, as {@link DocumentType} names it
 */
record Place(
    String validity,
    @Nullable String number,
    @Nullable String title,
    @Nullable List<String> repeals,
    @Nullable String work,
    @Nullable String type) {

  private static final Pattern DRAFT = Pattern.compile("草案|征求意见|送审|讨论稿");

  /** The fields it is read from. */
  static final List<String> FIELDS =
      List.of("validity", "number", "title", "repeals", "work", "type");

  @Override
  public List<String> repeals() {
    return repeals == null ? List.of() : repeals;
  }

  /** What another document may call it. */
  List<String> names() {
    return Stream.of(number, title).filter(name -> name != null).toList();
  }

  /** Whether this is a version of the same work that may have taken the place of {@code old}. */
  boolean supersedes(Place old) {
    return old.noLongerHolds()
        && !noLongerHolds()
        && work != null
        && work.equals(old.work)
        && (title == null || !DRAFT.matcher(title).find());
  }

  boolean isLaw() {
    return DocumentType.LAW.name().equals(type);
  }

  boolean noLongerHolds() {
    return validity.equals(Validity.REPEALED.name()) || validity.equals(Validity.LAPSED.name());
  }
}
