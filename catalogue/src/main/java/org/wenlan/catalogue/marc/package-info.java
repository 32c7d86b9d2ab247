/**
 * MARC records, MARC21 and CNMARC, as ISO 2709 and as MARCXML: reading, writing, what they mean.
 */
@NamedInterface("marc")
@NullMarked
package org.wenlan.catalogue.marc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
