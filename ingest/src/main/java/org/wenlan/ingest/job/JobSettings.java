package org.wenlan.ingest.job;

import java.nio.file.Path;
import java.time.Duration;

/** What the job is told by its configuration; meanings and units as in the ingest properties. */
record JobSettings(
    Path incoming,
    Path members,
    int workers,
    int catalogueWorkers,
    int batchSize,
    int recordBatchSize,
    int batchCharacters,
    Duration retryFor,
    Duration retryPause,
    int maxUnexpectedInARow,
    int maxRejectedPercent,
    int rejectedPercentFrom,
    long maxUploadBytes) {}
