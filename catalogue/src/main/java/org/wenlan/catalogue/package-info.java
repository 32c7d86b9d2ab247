/**
 * Catalogue records from wherever libraries keep them: MARC files, exports of reference managers
 * and databases, OAI-PMH. Every format ends as one {@link org.wenlan.catalogue.CatalogueEntry}.
 */
@ApplicationModule(allowedDependencies = "core :: document")
@NullMarked
package org.wenlan.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
