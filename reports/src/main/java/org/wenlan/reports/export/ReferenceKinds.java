package org.wenlan.reports.export;

import org.wenlan.reports.citation.ReferenceType;

/** Kinds of sources as EndNote and NoteExpress both name them. */
final class ReferenceKinds {

  private ReferenceKinds() {}

  static String english(ReferenceType type) {
    return switch (type) {
      case BOOK -> "Book";
      case CONFERENCE -> "Conference Proceedings";
      case NEWSPAPER -> "Newspaper Article";
      case JOURNAL -> "Journal Article";
      case THESIS -> "Thesis";
      case REPORT -> "Report";
      case STANDARD -> "Standard";
      case PATENT -> "Patent";
      case WEB -> "Web Page";
      case DATASET -> "Dataset";
      case PREPRINT -> "Unpublished Work";
      case ARCHIVE, OTHER -> "Generic";
    };
  }
}
