/** Source files to parsed text: extraction in child processes, one text for every format. */
@NullMarked
package org.wenlan.ingest.parse;

import org.jspecify.annotations.NullMarked;
