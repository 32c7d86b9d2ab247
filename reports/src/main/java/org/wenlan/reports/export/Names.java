package org.wenlan.reports.export;

import org.wenlan.reports.citation.Author;

/** Authors as reference managers take them apart. */
final class Names {

  private Names() {}

  /** {@code Smith, John A}; a Chinese name or a body unbroken. */
  static String commaed(Author author) {
    if (!author.literal().isBlank()) {
      return author.literal();
    }
    return author.given().isBlank() ? author.family() : author.family() + ", " + author.given();
  }
}
