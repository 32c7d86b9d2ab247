package org.wenlan.portal.web;

import org.wenlan.core.document.Validity;

/** The word beside a title that warns a reader who would rely on the document. */
final class ReaderWarning {

  private ReaderWarning() {}

  /** Blank if it holds or nothing is known. */
  static String of(Validity validity) {
    return switch (validity) {
      case REPEALED, LAPSED, AMENDED, DRAFT, NOT_YET -> validity.label();
      case IN_FORCE, UNKNOWN -> "";
    };
  }
}
