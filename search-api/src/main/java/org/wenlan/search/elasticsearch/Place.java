package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.FieldAndFormat;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.Validity;

/**
 * What is read of a document to put it in order, from the columns of the index: reading it from the
 * documents themselves, hundreds of them for each question, took longer than finding them.
 *
 * @param repeals numbers and titles of what its text repeals
 * @param work key of the work it is a version of
 * @param type kind of document, as {@link DocumentType} names it
 */
record Place(
    String validity,
    @Nullable String number,
    @Nullable String title,
    List<String> repeals,
    @Nullable String work,
    @Nullable String type) {

  private static final Pattern DRAFT = Pattern.compile("草案|征求意见|送审|讨论稿");

  /** The columns it is read from. */
  static final List<FieldAndFormat> FIELDS =
      Stream.of("validity", "number", "title.name", "repeals", "work", "type")
          .map(name -> FieldAndFormat.of(f -> f.field(name)))
          .toList();

  /** Of a hit that was asked for with {@link #FIELDS}. */
  static Place of(Hit<?> hit) {
    return new Place(
        Objects.requireNonNull(one(hit, "validity"), "every document has a validity"),
        one(hit, "number"),
        one(hit, "title.name"),
        all(hit, "repeals"),
        one(hit, "work"),
        one(hit, "type"));
  }

  private static @Nullable String one(Hit<?> hit, String field) {
    List<String> values = all(hit, field);
    return values.isEmpty() ? null : values.getFirst();
  }

  private static List<String> all(Hit<?> hit, String field) {
    JsonData values = hit.fields().get(field);
    return values == null ? List.of() : List.of(values.to(String[].class));
  }

  Place {
    repeals = List.copyOf(repeals);
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
