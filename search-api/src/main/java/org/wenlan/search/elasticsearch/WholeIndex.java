package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.SearchType;

/** What brings an index of several shards to answer as one of a single shard. */
final class WholeIndex {

  /**
   * Words weigh by how rare they are in the whole index, not in the shard a document happens to lie
   * in; one short round more. With a single shard the server leaves it out by itself.
   */
  static final SearchType SCORES = SearchType.DfsQueryThenFetch;

  /**
   * Values each shard reports to a facet. A value is counted too low only if some shard has more
   * than this many frequenter ones.
   */
  static final int VALUES_PER_SHARD = 2_000;

  private WholeIndex() {}
}
