/** Repositories harvested by OAI-PMH: their registry, their spool, the work itself. */
@NullMarked
package org.wenlan.ingest.harvest;

import org.jspecify.annotations.NullMarked;
