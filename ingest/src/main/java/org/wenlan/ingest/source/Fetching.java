package org.wenlan.ingest.source;

import org.wenlan.ingest.Source;

/**
 * Brings what is new at a source of one kind into its spool, and notes what is gone (抓取).
 *
 * <p>May be cut off anywhere: what was brought stays, and the same run goes on behind it.
 */
interface Fetching {

  /**
   * Fetches to the end, or as far as the source allows.
   *
   * @param run the run of the source; places it has dealt with are not asked again
   * @throws InterruptedException if the thread is told to end
   */
  Outcome fetch(Source source, long run) throws InterruptedException;

  /**
   * How it ended.
   *
   * @param complete whether all of the source was looked at
   * @param message what a librarian should know; blank if nothing
   */
  record Outcome(boolean complete, String message) {

    /** All was looked at and nothing is to be said. */
    static final Outcome DONE = new Outcome(true, "");

    /** It broke off. */
    static Outcome brokenOff(String why) {
      return new Outcome(false, why);
    }
  }
}
