/** Finds the files of a folder, in an order that is always the same. */
@NullMarked
package org.wenlan.ingest.scan;

import org.jspecify.annotations.NullMarked;
