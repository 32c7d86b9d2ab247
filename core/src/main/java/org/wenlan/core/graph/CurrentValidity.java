package org.wenlan.core.graph;

import java.util.EnumSet;
import java.util.Set;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.Validity;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.search.Hit;

/**
 * Whether a document still holds (效力状态): as other documents of the library say, else as its own
 * page says. One look into the graph each, none for kinds nobody repeals.
 */
public final class CurrentValidity {

  private static final Set<DocumentType> NEVER_REPEALED =
      EnumSet.of(
          DocumentType.ARTICLE,
          DocumentType.BOOK,
          DocumentType.PATENT,
          DocumentType.NEWS,
          DocumentType.DATA);

  private final GraphQueries graph;

  /** Asks {@code graph} what other documents say. */
  public CurrentValidity(GraphQueries graph) {
    this.graph = graph;
  }

  /** The present state of what a search found. */
  public Validity of(Hit hit) {
    return of(hit.document(), hit.metadata());
  }

  /**
   * The present state. While the graph is away or made anew, that of the page: what is found is
   * shown all the same.
   *
   * @param metadata as read from the document itself
   */
  public Validity of(DocumentId document, DocumentMetadata metadata) {
    Validity own = metadata.validity();
    if (NEVER_REPEALED.contains(metadata.type())) {
      return own;
    }
    try {
      Validity said = graph.validity(document);
      return said == Validity.UNKNOWN ? own : said;
    } catch (InfrastructureException e) {
      return own;
    }
  }
}
