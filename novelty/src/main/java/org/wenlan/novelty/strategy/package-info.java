/** Concepts, expressions, and the query languages of the databases. */
@NullMarked
package org.wenlan.novelty.strategy;

import org.jspecify.annotations.NullMarked;
