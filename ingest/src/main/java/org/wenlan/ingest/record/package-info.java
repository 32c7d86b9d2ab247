/** Catalogue records on their way through the pipeline: fields instead of pages. */
@NullMarked
package org.wenlan.ingest.record;

import org.jspecify.annotations.NullMarked;
