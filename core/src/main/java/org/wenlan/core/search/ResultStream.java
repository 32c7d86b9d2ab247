package org.wenlan.core.search;

import java.util.function.Consumer;

/** The way to read whole lists of results, however long (结果导出). */
public interface ResultStream {

  /**
   * Reads. Hands every document of the list to {@code each}, in the order asked for, as the index
   * stood at the beginning; {@code from} and {@code size} of the request do not count. Keeps one
   * page in memory; takes about a second for 10,000 documents. Where the answer to words lists the
   * nearest documents ({@link SearchResults#nearest}), the list is that answer; {@link
   * SearchMode#LEXICAL} asks for those that hold every word, whatever the words look like.
   *
   * @return documents handed over
   * @throws org.wenlan.core.pipeline.InfrastructureException if the index does not answer; some
   *     documents may have been handed over
   */
  long read(SearchRequest request, Consumer<ListedDocument> each);
}
