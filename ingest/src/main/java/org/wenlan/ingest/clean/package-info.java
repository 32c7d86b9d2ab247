/** Parsed text to clean text: one paragraph, one line; every position leads back to the source. */
@NullMarked
package org.wenlan.ingest.clean;

import org.jspecify.annotations.NullMarked;
