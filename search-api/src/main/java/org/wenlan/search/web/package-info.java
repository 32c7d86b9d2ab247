/** Search over REST. */
@NullMarked
package org.wenlan.search.web;

import org.jspecify.annotations.NullMarked;
