/** Harvesting catalogue records by OAI-PMH 2.0. */
@NamedInterface("oai")
@NullMarked
package org.wenlan.catalogue.oai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
