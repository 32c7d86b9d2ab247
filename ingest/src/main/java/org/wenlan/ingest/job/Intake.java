package org.wenlan.ingest.job;

/** The working part of a run: makes of one file what the writers take. */
interface Intake {

  /**
   * Works on one file; the document's faults come back as a value.
   *
   * @throws org.wenlan.core.pipeline.InfrastructureException if the world is at fault
   */
  Processed process(RunItem item);
}
