/** The port to the search index: writing, asking, and what an answer holds. */
@NamedInterface("search")
@NullMarked
package org.wenlan.core.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
