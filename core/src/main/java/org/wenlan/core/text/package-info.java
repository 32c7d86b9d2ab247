/** Texts and tables that come from anywhere and go to any program. */
@NamedInterface("text")
@NullMarked
package org.wenlan.core.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
