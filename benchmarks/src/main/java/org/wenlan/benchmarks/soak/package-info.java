/** Kills the parts of a running server at random and compares what is left with a quiet run. */
@NullMarked
package org.wenlan.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
