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
 * Towards the end they become smaller, see {@link BundleSizes}.
 */
final class UnprocessedItems {

  private static final int PAGE = 1_000;

  private final Listing listing;
  private final RunControl control;
  private final BundleSizes sizes;
  private final Deque<RunItem> page = new ArrayDeque<>();
  private long last;
  private boolean lastPage;
  private boolean exhausted;

  UnprocessedItems(Listing listing, RunControl control, BundleSizes sizes) {
    this.listing = listing;
    this.control = control;
    this.sizes = sizes;
  }

  /** What is unprocessed, a stretch at a time. */
  @FunctionalInterface
  interface Listing {

    /** The next ones behind {@code seq}, in order; fewer than {@code limit} at the end only. */
    List<RunItem> behind(long seq, int limit);
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
    int most = lastPage ? sizes.towardsTheEnd(slices, page.size()) : sizes.full(slices);
    List<RunItem> bundle = new ArrayList<>();
    for (RunItem next = first;
        next != null && next.stretch().isPresent() == slices && bundle.size() < most;
        next = peek()) {
      bundle.add(page.remove());
      last = next.seq();
    }
    return bundle;
  }

  private @Nullable RunItem peek() {
    if (page.isEmpty()) {
      page.addAll(listing.behind(last, PAGE));
      lastPage = page.size() < PAGE;
    }
    return page.peek();
  }
}
