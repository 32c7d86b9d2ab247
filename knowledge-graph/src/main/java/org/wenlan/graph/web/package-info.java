/** The graph over HTTP: SPARQL, mentions, relations, Turtle. */
@NullMarked
package org.wenlan.graph.web;

import org.jspecify.annotations.NullMarked;
