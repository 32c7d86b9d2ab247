/** Cases, numbers and what happened to them, in the registry. */
@NullMarked
package org.wenlan.novelty.register;

import org.jspecify.annotations.NullMarked;
