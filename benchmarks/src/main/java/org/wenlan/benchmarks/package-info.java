/** Speed and quality runs. */
@NullMarked
package org.wenlan.benchmarks;

import org.jspecify.annotations.NullMarked;
