/** The port to the knowledge graph: writing, relations between policies, mentions of bodies. */
@NamedInterface("graph")
@NullMarked
package org.wenlan.core.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
