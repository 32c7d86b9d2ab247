/** A million passages: what loading, searching and counting cost next to bare requests. */
@NullMarked
package org.wenlan.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
