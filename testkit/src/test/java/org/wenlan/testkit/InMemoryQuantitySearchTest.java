package org.wenlan.testkit;

import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;

class InMemoryQuantitySearchTest extends QuantitySearchContract {

  private InMemoryDocumentIndex index = new InMemoryDocumentIndex();

  @Override
  protected DocumentIndex emptyIndex() {
    index = new InMemoryDocumentIndex();
    return index;
  }

  @Override
  protected DocumentSearch search() {
    return index;
  }
}
