package org.wenlan.search.elasticsearch;

import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.testkit.QuestionSearchContract;

class ElasticsearchQuestionSearchIT extends QuestionSearchContract {

  @Override
  protected DocumentIndex emptyIndex() {
    return TestNode.emptyIndex();
  }

  @Override
  protected DocumentSearch search() {
    return TestNode.search();
  }
}
