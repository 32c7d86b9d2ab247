/** Chooses and arranges what documents say about a topic: extractive, deterministic. */
@NullMarked
package org.wenlan.reports.compile;

import org.jspecify.annotations.NullMarked;
