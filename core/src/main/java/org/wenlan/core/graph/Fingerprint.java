package org.wenlan.core.graph;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.DocumentType;

/**
 * What must be known of two documents to tell whether one is a reprint of the other.
 *
 * @param work the work it is a version of
 * @param number its document number
 * @param sketch likeness of its text; empty for kinds that nobody reprints, such as catalogue
 *     records of papers and patents, which come by the million
 */
public record Fingerprint(
    Optional<WorkKey> work, Optional<DocumentNumber> number, Optional<TextSketch> sketch) {

  private static final Set<DocumentType> REPRINTED =
      EnumSet.of(
          DocumentType.LAW,
          DocumentType.POLICY,
          DocumentType.PLAN,
          DocumentType.REPORT,
          DocumentType.NEWS,
          DocumentType.OTHER);

  /** That of an annotated document. Linear in the text. */
  public static Fingerprint of(AnnotatedDocument document) {
    return of(document.metadata(), document.text());
  }

  /** That of a record and its clean text. Linear in the text. */
  public static Fingerprint of(DocumentMetadata metadata, String text) {
    return new Fingerprint(
        WorkKey.of(metadata),
        metadata.number(),
        REPRINTED.contains(metadata.type()) ? Optional.of(TextSketch.of(text)) : Optional.empty());
  }

  /** How much text they share if one is a reprint of the other, else empty. */
  public Optional<Double> reprintOf(Fingerprint other) {
    boolean versions = work.isPresent() && work.equals(other.work);
    boolean numbered =
        number.isPresent() && other.number.isPresent() && !number.equals(other.number);
    return versions || numbered
        ? Optional.empty()
        : sketch
            .flatMap(own -> other.sketch.map(own::likeness))
            .filter(likeness -> likeness >= Reprint.ALIKE);
  }
}
