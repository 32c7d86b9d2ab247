package org.wenlan.reports.compile;

import java.time.LocalDate;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.Validity;
import org.wenlan.reports.citation.DocumentReferences;
import org.wenlan.reports.citation.ReferenceData;

/**
 * A document that was found for a topic.
 *
 * @param document its text
 * @param validity whether it holds, by the knowledge graph
 * @param rank place in the answer of the index, from 0
 */
record Source(AnnotatedDocument document, Validity validity, int rank) {

  DocumentMetadata metadata() {
    return document.metadata();
  }

  boolean isPolicy() {
    return metadata().type() == DocumentType.LAW || metadata().type() == DocumentType.POLICY;
  }

  /** Whether its words may be given as what holds today. */
  boolean mayHold() {
    return validity != Validity.REPEALED && validity != Validity.LAPSED;
  }

  /** {@code 《题名》}, with a warning where it no longer holds. */
  String name() {
    return Titles.inMarks(metadata().title()) + warning();
  }

  /** The title without marks, with a warning where it no longer holds. */
  String title() {
    return metadata().title() + warning();
  }

  /** The reference, with a warning behind the title where it no longer holds. */
  ReferenceData reference(LocalDate accessed) {
    return DocumentReferences.of(metadata(), title(), accessed);
  }

  private String warning() {
    return Titles.warning(validity);
  }

  /** {@code 《题名》} and what kind of document does in it. */
  String says() {
    String verb =
        switch (metadata().type()) {
          case LAW -> "规定";
          case POLICY, PLAN -> "提出";
          case NEWS -> "报道";
          case BOOK, REPORT, DATA -> "载";
          case ARTICLE -> "述及";
          case PATENT -> "公开";
          case STANDARD -> "规定";
          case OTHER -> "载";
        };
    return name() + verb + "：";
  }

  /** The document alone decides: its text must not be compared or hashed again and again. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Source that && document.id().equals(that.document.id());
  }

  @Override
  public int hashCode() {
    return document.id().hashCode();
  }
}
