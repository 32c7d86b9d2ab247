/** The graph in Apache Jena TDB2; no other package knows Jena. */
@NullMarked
package org.wenlan.graph.jena;

import org.jspecify.annotations.NullMarked;
