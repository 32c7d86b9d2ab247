package org.wenlan.ingest.annotate;

import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.TextSpan;

/**
 * A candidate on its way to a mention.
 *
 * @param start offset in the clean text
 * @param end first code unit behind the name
 * @param type person, body or place
 * @param confidence 1 for a listed name, less for a model or a pattern
 */
record Name(int start, int end, EntityType type, double confidence) {

  int length() {
    return end - start;
  }

  TextSpan span() {
    return new TextSpan(start, end);
  }

  String of(String text) {
    return text.substring(start, end);
  }

  boolean overlaps(Name other) {
    return start < other.end && other.start < end;
  }

  boolean contains(Name other) {
    return start <= other.start && other.end <= end;
  }

  Name at(int newStart, int newEnd) {
    return new Name(newStart, newEnd, type, confidence);
  }
}
