/** The records a document becomes on its way, from source file to annotated document. */
@NamedInterface("document")
@NullMarked
package org.wenlan.core.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
