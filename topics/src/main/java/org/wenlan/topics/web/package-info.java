/** Saved topics over REST, and the feeds. */
@NullMarked
package org.wenlan.topics.web;

import org.jspecify.annotations.NullMarked;
