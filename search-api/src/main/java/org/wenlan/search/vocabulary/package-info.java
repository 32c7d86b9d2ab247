/** The vocabulary of the library in the registry, and the table queries are cut by. */
@NullMarked
package org.wenlan.search.vocabulary;

import org.jspecify.annotations.NullMarked;
