/** Deliveries as an Atom feed (RFC 4287) for one reader. */
@NullMarked
package org.wenlan.topics.feed;

import org.jspecify.annotations.NullMarked;
