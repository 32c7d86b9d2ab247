/** Lists of results as files for tables and reference managers. */
@NullMarked
package org.wenlan.reports.export;

import org.jspecify.annotations.NullMarked;
