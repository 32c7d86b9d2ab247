package org.wenlan.catalogue;

import java.util.List;

/**
 * A record that was read (已读记录).
 *
 * @param entry what it says
 * @param repairs what was wrong with it and how it was read all the same, in Chinese; empty for a
 *     sound record
 */
public record ReadRecord(CatalogueEntry entry, List<String> repairs) {

  /** Copies the repairs. */
  public ReadRecord {
    repairs = List.copyOf(repairs);
  }
}
