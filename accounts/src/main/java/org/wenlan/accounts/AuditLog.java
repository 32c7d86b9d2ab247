package org.wenlan.accounts;

import java.util.List;

/** What was done, by whom, and whether it worked (审计日志); lines are added, never changed. */
public interface AuditLog {

  /** Writes. Adds a line at the end of the chain, in a transaction of its own. */
  void record(String actor, String action, String object, boolean success, String detail);

  /** Reads. The newest lines first, 1 to 1,000 of them. */
  List<AuditEntry> newest(int limit);

  /**
   * Reads. Sequence number of the first line whose hash does not follow from the lines before it,
   * or 0 if the whole chain holds. Linear in the log.
   */
  long firstBrokenLine();
}
