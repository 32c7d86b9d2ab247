/** What a report holds, how it is numbered, checked and laid out. */
@NullMarked
package org.wenlan.novelty.report;

import org.jspecify.annotations.NullMarked;
