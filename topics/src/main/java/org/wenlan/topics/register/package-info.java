/** Topics, readers, items, deliveries and feedback in the registry. */
@NullMarked
package org.wenlan.topics.register;

import org.jspecify.annotations.NullMarked;
