/** The batch job: registry of documents and runs, workers, guards, repair. */
@NullMarked
package org.wenlan.ingest.job;

import org.jspecify.annotations.NullMarked;
