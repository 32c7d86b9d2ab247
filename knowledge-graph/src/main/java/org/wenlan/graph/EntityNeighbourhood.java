package org.wenlan.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.EntityType;

/**
 * What stands around a body, a person or a place: a small network picture (关系网).
 *
 * @param type what is at the centre
 * @param name its normal form
 * @param neighbours bodies, persons and places named in the same sentences, most sentences first;
 *     their counts are those of the common documents and sentences
 * @param documents documents that name the centre, newest first
 */
public record EntityNeighbourhood(
    EntityType type, String name, List<EntityCount> neighbours, List<Naming> documents) {

  /** Copies the lists. */
  public EntityNeighbourhood {
    neighbours = List.copyOf(neighbours);
    documents = List.copyOf(documents);
  }

  /**
   * A document that names the centre.
   *
   * @param document its id
   * @param title its title
   * @param date its date, if known
   * @param sentences sentences that name the centre
   */
  public record Naming(
      DocumentId document, String title, Optional<LocalDate> date, long sentences) {}
}
