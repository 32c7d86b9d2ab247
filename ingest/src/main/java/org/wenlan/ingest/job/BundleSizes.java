package org.wenlan.ingest.job;

/**
 * How much one worker takes at a time: full bundles as long as there is plenty, smaller ones at the
 * end, so that no worker stands idle while another still has a full one before it (guided
 * self-scheduling: Polychronopoulos and Kuck, IEEE Transactions on Computers C-36, 1987).
 *
 * @param files most files in a bundle, at least 1
 * @param records most catalogue records in a bundle, at least 1
 * @param workers how many take bundles, at least 1
 */
record BundleSizes(int files, int records, int workers) {

  /** A batch has its own cost: bundles do not become smaller than this part of a full one. */
  private static final int SMALLEST_PART = 5;

  BundleSizes {
    if (files < 1 || records < 1 || workers < 1) {
      throw new IllegalArgumentException(files + " files, " + records + ", " + workers);
    }
  }

  /** While no end is in sight. */
  int full(boolean slices) {
    return slices ? records : files;
  }

  /**
   * When {@code left} are left for all workers, of either kind.
   *
   * @return 1 to {@link #full}; half of what each worker would have to do by itself
   */
  int towardsTheEnd(boolean slices, int left) {
    int full = full(slices);
    int least = Math.ceilDiv(full, SMALLEST_PART);
    return Math.clamp(Math.ceilDiv(left, 2 * workers), least, full);
  }
}
