/** From what a librarian selected to a mail in a reader's box, and the links that lead back. */
@NullMarked
package org.wenlan.topics.delivery;

import org.jspecify.annotations.NullMarked;
