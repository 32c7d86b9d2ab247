package org.wenlan.search;

import java.time.Instant;
import java.util.List;
import org.wenlan.core.search.IndexState;

/**
 * A kept search asked again, beside what it found then (重新检索).
 *
 * @param at when it was asked again
 * @param state of the index now
 * @param sameState whether it is the state it was kept in, so that there can be no difference
 * @param narrowed whether the asker may see less now than was searched then; what may not be seen
 *     is left out on both sides
 * @param then documents found then that the asker may see
 * @param now documents found now
 * @param compared whether the lists were compared document by document; a list longer than {@link
 *     SearchRecord#MOST_HITS} is compared by its digest only
 * @param same whether the same documents were found
 * @param added found now and not then, at most {@link #MOST_SHOWN}
 * @param gone found then and not now, at most {@link #MOST_SHOWN}
 * @param addedCount how many there are
 * @param goneCount how many there are
 */
public record SearchReplay(
    Instant at,
    IndexState state,
    boolean sameState,
    boolean narrowed,
    long then,
    long now,
    boolean compared,
    boolean same,
    List<RecordedHit> added,
    List<RecordedHit> gone,
    long addedCount,
    long goneCount) {

  /** Most documents told of either kind. */
  public static final int MOST_SHOWN = 1_000;

  /** Copies its lists. */
  public SearchReplay {
    added = List.copyOf(added);
    gone = List.copyOf(gone);
  }
}
