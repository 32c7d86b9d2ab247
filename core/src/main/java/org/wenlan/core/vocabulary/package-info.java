/** The vocabulary of a library (词表): what means the same, what is one phrase. */
@NamedInterface("vocabulary")
@NullMarked
package org.wenlan.core.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
