/**
 * Elasticsearch stable analysis plugin for Chinese.
 *
 * <p>Two analyzers that belong together: {@code wenlan_index} for fields, {@code wenlan_search} for
 * queries. A position is one character of Chinese or one word of anything else, so a phrase finds
 * the same characters in the same order however either side was cut into words.
 */
@NullMarked
package org.wenlan.analysis;

import org.jspecify.annotations.NullMarked;
