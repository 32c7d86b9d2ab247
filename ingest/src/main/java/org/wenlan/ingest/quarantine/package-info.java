/** Documents that were rejected, with the reason, ready to be processed again. */
@NullMarked
package org.wenlan.ingest.quarantine;

import org.jspecify.annotations.NullMarked;
