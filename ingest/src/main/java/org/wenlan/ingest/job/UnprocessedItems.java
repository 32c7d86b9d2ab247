package org.wenlan.ingest.job;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Hands the unprocessed files of a run to the workers, each to one of them; ends early when the run
 * must stop. A few hundred are in memory at a time.
 */
final class UnprocessedItems {

  private static final int PAGE = 200;

  private final ItemRegistry items;
  private final long run;
  private final RunControl control;
  private final Deque<RunItem> page = new ArrayDeque<>();
  private long last;

  UnprocessedItems(ItemRegistry items, long run, RunControl control) {
    this.items = items;
    this.run = run;
    this.control = control;
  }

  synchronized @Nullable RunItem next() {
    if (control.stopping()) {
      return null;
    }
    if (page.isEmpty()) {
      page.addAll(items.unprocessed(run, last, PAGE));
    }
    RunItem next = page.poll();
    if (next != null) {
      last = next.seq();
    }
    return next;
  }
}
