package org.wenlan.search.elasticsearch;

import java.util.List;
import java.util.Optional;
import org.wenlan.core.query.SearchField;

/** Where the index holds what an expert query calls a field. */
final class ExpertFields {

  /** A field with values of its own, such as keywords: words of two values are never near. */
  private static final int GAP_BETWEEN_VALUES = 100;

  /**
   * A field of running words.
   *
   * @param name as in {@code layout.json}
   * @param boost how much a match weighs
   * @param listed whether it holds one value after the other
   */
  record Place(String name, float boost, boolean listed) {

    /** Most positions between words that belong together; empty if there is no end. */
    Optional<Integer> reach() {
      return listed ? Optional.of(GAP_BETWEEN_VALUES - 1) : Optional.empty();
    }
  }

  private static final Place TITLE = new Place("title", 4, false);
  private static final Place KEYWORDS = new Place("keywords", 3, true);
  private static final Place SUMMARY = new Place("summary", 2, false);
  private static final Place TEXT = new Place("text", 1, false);

  private ExpertFields() {}

  /** Where its words stand; never empty. */
  static List<Place> words(SearchField field) {
    return switch (field) {
      case SUBJECT, TITLE_KEYWORD_ABSTRACT -> List.of(TITLE, KEYWORDS, SUMMARY);
      case TITLE -> List.of(TITLE);
      case KEYWORD -> List.of(KEYWORDS);
      case ABSTRACT -> List.of(SUMMARY);
      case FULL_TEXT -> List.of(TITLE, TEXT);
      case AUTHOR -> List.of(new Place("creator.words", 1, true));
      case INSTITUTION -> List.of(new Place("issuer.words", 1, true));
      case SOURCE -> List.of(new Place("container.words", 1, false));
      case CLASS_NUMBER -> List.of(new Place("classNumber.words", 1, true));
      case NUMBER -> List.of(new Place("numberWords", 1, false));
      case YEAR -> List.of(new Place("year", 1, false));
    };
  }

  /** Where its values stand whole; empty for running text. */
  static Optional<String> values(SearchField field) {
    return switch (field) {
      case KEYWORD -> Optional.of("topic");
      case AUTHOR -> Optional.of("creator");
      case INSTITUTION -> Optional.of("issuer");
      case SOURCE -> Optional.of("container");
      case CLASS_NUMBER -> Optional.of("classNumber");
      case YEAR -> Optional.of("year");
      case SUBJECT, TITLE_KEYWORD_ABSTRACT, TITLE, ABSTRACT, FULL_TEXT, NUMBER -> Optional.empty();
    };
  }

  /** Whether what is asked of it can stand in a passage. */
  static boolean isText(SearchField field) {
    return switch (field) {
      case SUBJECT, TITLE_KEYWORD_ABSTRACT, TITLE, KEYWORD, ABSTRACT, FULL_TEXT -> true;
      case AUTHOR, INSTITUTION, SOURCE, CLASS_NUMBER, NUMBER, YEAR -> false;
    };
  }
}
