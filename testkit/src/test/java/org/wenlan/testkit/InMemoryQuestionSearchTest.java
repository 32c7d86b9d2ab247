package org.wenlan.testkit;

import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;

class InMemoryQuestionSearchTest extends QuestionSearchContract {

  private final InMemoryDocumentIndex index = new InMemoryDocumentIndex();

  @Override
  protected DocumentIndex emptyIndex() {
    return index;
  }

  @Override
  protected DocumentSearch search() {
    return index;
  }
}
