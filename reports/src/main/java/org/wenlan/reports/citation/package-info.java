/** References in GB/T 7714: what is cited, how it is written, in what order it is numbered. */
@NamedInterface("citation")
@NullMarked
package org.wenlan.reports.citation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
