/**
 * Which characters are spellings of the same one. No dependency: it runs inside Elasticsearch,
 * where it folds what is indexed and searched, and in the application, where it folds what models
 * read.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.wenlan.spelling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
