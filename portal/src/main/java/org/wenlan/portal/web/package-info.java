/** One controller a page, and the records a page shows. */
@NullMarked
package org.wenlan.portal.web;

import org.jspecify.annotations.NullMarked;
