/** REST: make products, list them, download their files. */
@NullMarked
package org.wenlan.reports.web;

import org.jspecify.annotations.NullMarked;
