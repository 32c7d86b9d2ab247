/** Tables of queries: reading them safely, carrying them out, writing what they found (批量检索). */
@NullMarked
package org.wenlan.reports.batch;

import org.jspecify.annotations.NullMarked;
