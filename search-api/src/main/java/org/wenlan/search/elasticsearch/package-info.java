/** The one place that knows Elasticsearch: layout, bulk writing, queries, answers. */
@NullMarked
package org.wenlan.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
