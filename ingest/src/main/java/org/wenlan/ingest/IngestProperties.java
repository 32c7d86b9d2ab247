package org.wenlan.ingest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the ingest job.
 *
 * @param workers documents worked on at the same time, default 0: one per core. More than cores
 *     costs memory and gains nothing; runs without annotation take half as many again by themselves
 * @param batchSize documents one worker writes together, 1 to 500, default 20. Larger batches spare
 *     index and graph some work, and a crash repeats up to this many documents per worker
 * @param recordBatchSize catalogue records one worker writes together, 1 to 5,000, default 2,000:
 *     thousands of times cheaper than documents, so that a crash repeats little all the same; and
 *     the graph store copies the blocks of common names once a batch, not once a record
 * @param batchCharacters UTF-16 code units of clean text kept in memory for one batch, default
 *     2,000,000 (about 4 MB and as much again for vectors). Longer documents are read back from the
 *     store when their turn comes
 * @param retryFor how long an operation is tried again while the world is at fault, default 5 min:
 *     longer than Elasticsearch takes to come back. Then the run stops
 * @param retryPause pause before the first further try, doubled up to 30 s; default 1 s
 * @param maxUnexpectedInARow program errors one after the other that stop a run, default 20; 0
 *     turns the guard off
 * @param maxRejectedPercent share of rejected documents in percent that stops a run, default 10;
 *     100 turns the guard off
 * @param rejectedPercentFrom documents that must be dealt with before that share counts, default
 *     200
 * @param maxUploadSize largest file taken by upload, default 200 MB
 */
@ConfigurationProperties("wenlan.ingest")
public record IngestProperties(
    @DefaultValue("0") int workers,
    @DefaultValue("20") int batchSize,
    @DefaultValue("2000") int recordBatchSize,
    @DefaultValue("2000000") int batchCharacters,
    @DefaultValue("5m") Duration retryFor,
    @DefaultValue("1s") Duration retryPause,
    @DefaultValue("20") int maxUnexpectedInARow,
    @DefaultValue("10") int maxRejectedPercent,
    @DefaultValue("200") int rejectedPercentFrom,
    @DefaultValue("200MB") DataSize maxUploadSize) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of range
   */
  public IngestProperties {
    require(workers >= 0 && workers <= 256, "workers must lie in 0..256", workers);
    require(batchSize >= 1 && batchSize <= 500, "batch-size must lie in 1..500", batchSize);
    require(
        recordBatchSize >= 1 && recordBatchSize <= 5_000,
        "record-batch-size must lie in 1..5000",
        recordBatchSize);
    require(batchCharacters >= 1, "batch-characters must be at least 1", batchCharacters);
    require(!retryFor.isNegative(), "retry-for must not be negative", retryFor);
    require(retryPause.isPositive(), "retry-pause must be above 0", retryPause);
    require(maxUnexpectedInARow >= 0, "max-unexpected-in-a-row is negative", maxUnexpectedInARow);
    require(
        maxRejectedPercent >= 0 && maxRejectedPercent <= 100,
        "max-rejected-percent must lie in 0..100",
        maxRejectedPercent);
    require(rejectedPercentFrom >= 1, "rejected-percent-from is below 1", rejectedPercentFrom);
    require(maxUploadSize.toBytes() > 0, "max-upload-size must be above 0", maxUploadSize);
  }

  /** Workers, the default resolved. */
  public int workerCount() {
    return workers == 0 ? Runtime.getRuntime().availableProcessors() : workers;
  }

  /**
   * Workers of a run without annotation, half as many again: they wait most of their time, for a
   * parser or for the index. Twice as many wait for each other (benchmarks/RESULTS.md).
   */
  public int catalogueWorkerCount() {
    return workerCount() + (workerCount() + 1) / 2;
  }

  private static void require(boolean holds, String rule, Object found) {
    if (!holds) {
      throw new IllegalArgumentException("wenlan.ingest: %s, got %s".formatted(rule, found));
    }
  }
}
