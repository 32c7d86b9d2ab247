package org.wenlan.search.elasticsearch;

import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.testkit.QuantitySearchContract;

class ElasticsearchQuantitySearchIT extends QuantitySearchContract {

  @Override
  protected DocumentIndex emptyIndex() {
    return TestNode.emptyIndex();
  }

  @Override
  protected DocumentSearch search() {
    return TestNode.search();
  }
}
