package org.wenlan.core.query.dialect;

import java.util.List;

/**
 * A query as another database reads it (转换结果).
 *
 * @param dialect the database
 * @param text what to paste; empty if nothing of the query can be said there
 * @param losses what the text does not say or says otherwise, one Chinese sentence each; empty if
 *     it asks the same
 */
public record Translation(Dialect dialect, String text, List<String> losses) {

  /** Copies the losses. */
  public Translation {
    losses = List.copyOf(losses);
  }

  /** Whether the text asks the same as the query. */
  public boolean isFaithful() {
    return losses.isEmpty();
  }
}
