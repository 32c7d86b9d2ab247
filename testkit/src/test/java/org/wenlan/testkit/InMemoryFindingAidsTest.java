package org.wenlan.testkit;

import org.wenlan.core.search.DocumentIndex;

class InMemoryFindingAidsTest extends FindingAidsContract {

  private InMemoryDocumentIndex index = new InMemoryDocumentIndex();

  @Override
  protected DocumentIndex emptyIndex() {
    index = new InMemoryDocumentIndex();
    return index;
  }

  @Override
  protected FindingAids aids() {
    return InMemoryFindingAids.over(index);
  }
}
