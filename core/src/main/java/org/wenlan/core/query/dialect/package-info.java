/** Expert queries in the syntax of other databases (检索式转换), to be pasted there. */
@NamedInterface("dialect")
@NullMarked
package org.wenlan.core.query.dialect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
