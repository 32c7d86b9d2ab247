/** Sources of documents: their registry, their schedule, what is fetched and what became of it. */
@NullMarked
package org.wenlan.ingest.source;

import org.jspecify.annotations.NullMarked;
