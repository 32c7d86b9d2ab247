/** Where the truth lies: original bytes and annotated documents, by content address. */
@NamedInterface("store")
@NullMarked
package org.wenlan.core.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
