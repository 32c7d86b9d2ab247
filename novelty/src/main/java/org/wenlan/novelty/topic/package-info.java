/** Makes a demonstration commission from a topic. */
@NullMarked
package org.wenlan.novelty.topic;

import org.jspecify.annotations.NullMarked;
