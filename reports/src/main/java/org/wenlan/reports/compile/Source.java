package org.wenlan.reports.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentNumber;
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

  Voice voice() {
    return Voice.of(metadata());
  }

  /** Whether it belongs in a list of policies; a plan issued under a number does. */
  boolean isPolicy() {
    return voice() == Voice.NORM && metadata().type() != DocumentType.STANDARD;
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

  /** {@code 来源：政策文件，文江省人民政府，2023年2月20日，…。}: what a reader must know to weigh the words. */
  String provenance() {
    DocumentMetadata metadata = metadata();
    DocumentType type = metadata.type();
    List<String> parts = new ArrayList<>();
    boolean carried =
        metadata.container().filter(name -> !metadata.issuers().contains(name)).isPresent();
    if (type != DocumentType.OTHER && !(carried && type == DocumentType.NEWS)) {
      parts.add(type.label());
    }
    String responsible =
        String.join("、", metadata.issuers().isEmpty() ? metadata.creators() : metadata.issuers());
    boolean signed = type == DocumentType.NEWS && metadata.issuers().isEmpty();
    if (!responsible.isEmpty() && !signed) {
      parts.add(responsible);
    }
    metadata.container().filter(_ -> carried).map(Source::carrier).ifPresent(parts::add);
    metadata.imprint().ifPresent(parts::add);
    if (!responsible.isEmpty() && signed) {
      parts.add(responsible);
    }
    metadata.date().map(Imprint::printed).ifPresent(parts::add);
    metadata.number().map(DocumentNumber::toString).ifPresent(parts::add);
    if (isPolicy()) {
      parts.add("效力状态：" + validity.label());
    }
    return parts.isEmpty() ? "来源：未载明。" : "来源：" + String.join("，", parts) + "。";
  }

  /** Journals and newspapers stand in marks, sites do not. */
  private static String carrier(String name) {
    boolean site = name.endsWith("网") || name.endsWith("网站") || name.endsWith("平台");
    return site ? name : Titles.inMarks(name);
  }

  private String warning() {
    return Titles.warning(validity);
  }

  /** {@code 《题名》} and what kind of document does in it. */
  String says() {
    String verb =
        switch (metadata().type()) {
          case LAW, STANDARD -> "规定";
          case POLICY, PLAN -> "提出";
          case NEWS -> "报道";
          case ARTICLE -> "述及";
          case PATENT -> "公开";
          case BOOK, REPORT, DATA, OTHER -> "载";
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
