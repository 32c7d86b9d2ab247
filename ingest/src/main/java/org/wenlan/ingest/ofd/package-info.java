/** Reads the text of OFD documents (GB/T 33190—2016) page by page, in reading order. */
@NullMarked
package org.wenlan.ingest.ofd;

import org.jspecify.annotations.NullMarked;
