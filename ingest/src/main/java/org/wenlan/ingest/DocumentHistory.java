package org.wenlan.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wenlan.core.document.DocumentId;

/**
 * Where a document lies and lay, and what came before and after it there (文献的来源与版本).
 *
 * @param standing how it stands
 * @param places where it lies, or last lay, by source and place
 * @param older what lay there before it and was superseded, newest first
 * @param newer what lies there instead; empty if it is current
 */
public record DocumentHistory(
    Standing standing, List<Place> places, List<DocumentId> older, List<DocumentId> newer) {

  /** A document nobody watches. */
  public static final DocumentHistory NONE =
      new DocumentHistory(Standing.CURRENT, List.of(), List.of(), List.of());

  /** Copies the lists. */
  public DocumentHistory {
    places = List.copyOf(places);
    older = List.copyOf(older);
    newer = List.copyOf(newer);
  }

  /**
   * A place of a source; names and addresses are untrusted text.
   *
   * @param source name of the source
   * @param place file, member, page or record
   * @param address where it can be read on the web; blank if nowhere
   * @param until when it was found to lie there no more; empty if it lies there
   */
  public record Place(String source, String place, String address, Optional<Instant> until) {}
}
