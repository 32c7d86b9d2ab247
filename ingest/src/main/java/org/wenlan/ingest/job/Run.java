package org.wenlan.ingest.job;

import java.time.Instant;
import java.util.Optional;
import org.wenlan.ingest.RunKind;
import org.wenlan.ingest.RunState;

/** A run as the registry knows it; its counts are in its items. */
record Run(
    long id,
    RunKind kind,
    String source,
    String folderUri,
    RunState state,
    boolean scanned,
    boolean catalogue,
    String message,
    Instant created,
    Optional<Instant> started,
    Optional<Instant> ended) {}
