/** Runs of a strategy against the library's own index, and their log. */
@NullMarked
package org.wenlan.novelty.search;

import org.jspecify.annotations.NullMarked;
