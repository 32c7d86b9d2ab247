/** Elasticsearch stable analysis plugin for Chinese. */
@NullMarked
package org.wenlan.analysis;

import org.jspecify.annotations.NullMarked;
