package org.wenlan.core.run;

import java.time.Instant;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.RejectionReason;

/**
 * One document in quarantine (隔离记录): enough to explain and to replay.
 *
 * @param runId run that rejected it
 * @param document content address; for a refused secret file the only trace of its content
 * @param location where it was found; blank for a refused secret file
 * @param stage verb of the stage that rejected it
 * @param reason kind of fault
 * @param detail what was found and what to do, in Chinese
 * @param at when
 */
public record Rejection(
    long runId,
    DocumentId document,
    String location,
    String stage,
    RejectionReason reason,
    String detail,
    Instant at) {}
