package org.wenlan.core.run;

/**
 * The books of one run (台账); they balance or the record is not made.
 *
 * <p>Always true: no count is negative, and {@code scanned = stored + skipped + quarantined +
 * unprocessed}. {@code unprocessed} is above 0 only while the run goes on or after it was stopped.
 *
 * @param scanned files met
 * @param stored taken by index and graph
 * @param skipped duplicates and unchanged files
 * @param quarantined rejected with a reason
 * @param unprocessed not yet dealt with
 */
public record RunLedger(int scanned, int stored, int skipped, int quarantined, int unprocessed) {

  /**
   * @throws IllegalArgumentException if the books do not balance
   */
  public RunLedger {
    if (stored < 0
        || skipped < 0
        || quarantined < 0
        || unprocessed < 0
        || scanned != stored + skipped + quarantined + unprocessed) {
      throw new IllegalArgumentException(
          "ledger does not balance: scanned %d, stored %d, skipped %d, quarantined %d, unprocessed %d"
              .formatted(scanned, stored, skipped, quarantined, unprocessed));
    }
  }

  /** The closing line: {@code 扫描 46 = 入库 41 + 跳过 2 + 隔离 3 + 未处理 0}. */
  public String describe() {
    return "扫描 %d = 入库 %d + 跳过 %d + 隔离 %d + 未处理 %d"
        .formatted(scanned, stored, skipped, quarantined, unprocessed);
  }
}
