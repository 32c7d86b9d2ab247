/** Point by point: what each document discloses, and the verdict that follows. */
@NullMarked
package org.wenlan.novelty.compare;

import org.jspecify.annotations.NullMarked;
