/** Kept searches in the registry (检索记录). */
@NullMarked
package org.wenlan.search.record;

import org.jspecify.annotations.NullMarked;
