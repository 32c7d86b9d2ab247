/** Finding aids (检索辅助): trends, suggestions, spelling, similar documents, long lists. */
@NamedInterface("find")
@NullMarked
package org.wenlan.core.find;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
