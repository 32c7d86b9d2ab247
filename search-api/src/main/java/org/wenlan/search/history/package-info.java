/** What was asked before, kept in the registry without saying who asked. */
@NullMarked
package org.wenlan.search.history;

import org.jspecify.annotations.NullMarked;
