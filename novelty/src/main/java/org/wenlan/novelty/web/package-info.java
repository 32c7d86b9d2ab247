/** REST of novelty searches. */
@NullMarked
package org.wenlan.novelty.web;

import org.jspecify.annotations.NullMarked;
