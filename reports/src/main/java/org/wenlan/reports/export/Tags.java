package org.wenlan.reports.export;

import java.util.List;
import org.wenlan.core.search.ListedDocument;
import org.wenlan.reports.citation.ReferenceData;

/** A reference manager's format of one tag a line; stateless. */
interface Tags {

  /** What stands before the first record. */
  default String opening() {
    return "";
  }

  /** The line of one tag, its end not included. */
  String line(String tag, String value);

  /** What stands behind a record. */
  String closing();

  /** The tags of one document in order; blank values are left out by whoever writes them. */
  List<Tag> of(ListedDocument document, ReferenceData reference);

  /** One tag. */
  record Tag(String name, String value) {}
}
