package org.wenlan.portal.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.find.SimilarDocuments;
import org.wenlan.core.graph.Reprint;
import org.wenlan.core.graph.WorkVersion;
import org.wenlan.core.pipeline.InfrastructureException;

/** Links to documents about the same things; versions and reprints are listed by themselves. */
@Component
class SimilarLinks {

  private static final Logger LOG = LoggerFactory.getLogger(SimilarLinks.class);
  private static final int SHOWN = 6;
  private static final int SHARED = 5;

  private final SimilarDocuments similar;

  SimilarLinks(SimilarDocuments similar) {
    this.similar = similar;
  }

  /**
   * One similar document.
   *
   * @param shared keywords both have, joined for reading; blank if none
   */
  public record Alike(String title, String address, String line, String shared) {}

  List<Alike> of(
      DocumentId document,
      Set<AccessLevel> access,
      List<WorkVersion> versions,
      List<Reprint> reprints) {
    Set<DocumentId> kin =
        Stream.concat(
                versions.stream().map(WorkVersion::document),
                reprints.stream().map(Reprint::document))
            .collect(Collectors.toSet());
    try {
      return similar.to(document, access, kin, SHOWN).stream()
          .map(
              one ->
                  new Alike(
                      one.metadata().title(),
                      "/documents/" + one.document().value(),
                      SearchPage.line(one.metadata()),
                      one.shared().stream().limit(SHARED).collect(Collectors.joining("、"))))
          .toList();
    } catch (InfrastructureException e) {
      LOG.warn("similar documents are left out", e);
      return List.of(); // a document can be read while the index is away
    }
  }
}
