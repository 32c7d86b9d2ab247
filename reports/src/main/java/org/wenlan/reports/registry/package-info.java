/** What was handed out, and the numbers of issues, in the registry. */
@NullMarked
package org.wenlan.reports.registry;

import org.jspecify.annotations.NullMarked;
