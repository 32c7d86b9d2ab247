package org.wenlan.graph.jena;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.graph.Fingerprint;
import org.wenlan.core.graph.TextSketch;
import org.wenlan.core.graph.TitleKey;
import org.wenlan.core.graph.WorkKey;
import org.wenlan.core.graph.WorkVersion;

/**
 * Of which work a document is a version, with the words that tell which, and what its reprints are
 * found by. Names no other document, so that no graph depends on another.
 */
final class KinshipTriples {

  private final Terms terms;
  private final GraphBuilder graph;
  private final EvidenceTriples evidence;

  KinshipTriples(Terms terms, GraphBuilder graph, EvidenceTriples evidence) {
    this.terms = terms;
    this.graph = graph;
    this.evidence = evidence;
  }

  void add(Node subject, AnnotatedDocument document) {
    Fingerprint print = Fingerprint.of(document);
    print.work().ifPresent(key -> version(subject, key, document));
    print.sketch().ifPresent(sketch -> sketch(subject, sketch));
  }

  private void sketch(Node subject, TextSketch sketch) {
    graph.text(subject, terms.tt("textSketch"), sketch.toString());
    sketch.bands().forEach(band -> graph.text(subject, terms.tt("sketchBand"), band));
  }

  private void version(Node subject, WorkKey key, AnnotatedDocument document) {
    Node work = terms.thing("work", key.toString());
    graph.type(work, terms.tt("Work"));
    graph.add(subject, Terms.VERSION_OF, work);
    graph.text(subject, terms.tt("workKey"), key.toString());
    String title = document.metadata().title();
    Optional<String> instrument = TitleKey.instrument(title);
    graph.chinese(work, Terms.TITLE, instrument.orElse(title));
    if (instrument.isPresent()) {
      // A notice that brings measures is their carrier; the measures are the work.
      graph.add(work, terms.tt("issuedThrough"), subject);
    }
    graph.add(
        subject,
        terms.tt("versionEvidence"),
        evidence.quotation(WorkVersion.of(document).evidence().span()));
  }
}
