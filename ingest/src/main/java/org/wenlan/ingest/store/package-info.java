/** Keeps originals and annotated documents as content-addressed files. */
@NullMarked
package org.wenlan.ingest.store;

import org.jspecify.annotations.NullMarked;
