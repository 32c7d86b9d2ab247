package org.wenlan.core.graph;

import java.util.Comparator;
import org.wenlan.core.document.DocumentId;

/**
 * Another document with nearly the same text (转载): the same news on two sites, a notice that two
 * offices passed on word for word. Versions of one work are never reprints of each other, nor are
 * documents of different numbers.
 *
 * @param document the other document
 * @param title its title
 * @param likeness estimated share of common text, {@link #ALIKE} to 1
 */
public record Reprint(DocumentId document, String title, double likeness) {

  /** From which share of common text one document counts as a reprint of another. */
  public static final double ALIKE = 0.8;

  /** The most alike first, then by id. */
  public static final Comparator<Reprint> MOST_ALIKE_FIRST =
      Comparator.comparingDouble(Reprint::likeness).reversed().thenComparing(Reprint::document);

  /**
   * @throws IllegalArgumentException if the likeness is out of range
   */
  public Reprint {
    if (!(likeness >= ALIKE && likeness <= 1)) {
      throw new IllegalArgumentException("likeness must lie in 0.8..1, got " + likeness);
    }
  }
}
