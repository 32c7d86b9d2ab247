/** One run of the ingest job: its ledger, its progress, what it put into quarantine. */
@NamedInterface("run")
@NullMarked
package org.wenlan.core.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
