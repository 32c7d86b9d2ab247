package org.wenlan.ingest.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands the unprocessed files of a run to the workers in bundles, each to one of them; ends early
 * when the run must stop. About a thousand are in memory at a time.
 *
 * <p>A bundle is what is written together: a few files, or some hundred catalogue records that lie
 * one behind the other. What each record costs by itself is little; what a batch costs is much.
 */
final class UnprocessedItems {

  private static final int PAGE = 1_000;

  private final ItemRegistry items;
  private final long run;
  private final RunControl control;
  private final int files;
  private final int records;
  private final Deque<RunItem> page = new ArrayDeque<>();
  private long last;
  private boolean exhausted;

  /**
   * @param files most files in a bundle
   * @param records most catalogue records in a bundle
   */
  UnprocessedItems(ItemRegistry items, long run, RunControl control, int files, int records) {
    this.items = items;
    this.run = run;
    this.control = control;
    this.files = files;
    this.records = records;
  }

  /**
   * The next bundle, never empty; null when there is none, and then for good: what containers have
   * brought meanwhile is for the next pass, in which all workers are there again.
   */
  synchronized @Nullable List<RunItem> next() {
    RunItem first = exhausted || control.stopping() ? null : peek();
    if (first == null) {
      exhausted = true;
      return null;
    }
    boolean slices = first.stretch().isPresent();
    List<RunItem> bundle = new ArrayList<>();
    for (RunItem next = first;
        next != null
            && next.stretch().isPresent() == slices
            && bundle.size() < (slices ? records : files);
        next = peek()) {
      bundle.add(page.remove());
      last = next.seq();
    }
    return bundle;
  }

  private @Nullable RunItem peek() {
    if (page.isEmpty()) {
      page.addAll(items.unprocessed(run, last, PAGE));
    }
    return page.peek();
  }
}
