/** How well the product finds what people with a gold answer were looking for. */
@NullMarked
package org.wenlan.benchmarks.relevance;

import org.jspecify.annotations.NullMarked;
