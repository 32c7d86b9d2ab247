package org.wenlan.testkit;

import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.IndexStates;

class InMemoryIndexStatesTest extends IndexStatesContract {

  private InMemoryDocumentIndex index = new InMemoryDocumentIndex();

  @Override
  protected DocumentIndex emptyIndex() {
    index = new InMemoryDocumentIndex();
    return index;
  }

  @Override
  protected IndexStates states() {
    return new InMemoryIndexStates(index);
  }
}
