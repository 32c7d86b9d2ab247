/**
 * Quantities in running text (指标): an indicator, a comparison, values and a unit, brought to base
 * units.
 *
 * <p>All of it is a pure function of the text: what the index holds and what a page marks are read
 * by the same rules, and nothing of it is stored.
 */
@NamedInterface("quantity")
@NullMarked
package org.wenlan.core.quantity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
