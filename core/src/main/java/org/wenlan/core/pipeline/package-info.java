/** Stages, their results, and the one typed chain that joins them. */
@NamedInterface("pipeline")
@NullMarked
package org.wenlan.core.pipeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
