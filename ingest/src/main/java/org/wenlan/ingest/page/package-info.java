/** Shows the pages of originals. */
@NullMarked
package org.wenlan.ingest.page;

import org.jspecify.annotations.NullMarked;
