/** How well pictures of pages are read. */
@NullMarked
package org.wenlan.benchmarks.ocr;

import org.jspecify.annotations.NullMarked;
