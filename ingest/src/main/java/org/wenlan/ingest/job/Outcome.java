package org.wenlan.ingest.job;

/** What became of one file of a run. */
enum Outcome {
  UNPROCESSED,
  STORED,
  DUPLICATE,
  UNCHANGED,
  QUARANTINED,

  /** A container whose members were registered. */
  OPENED
}
