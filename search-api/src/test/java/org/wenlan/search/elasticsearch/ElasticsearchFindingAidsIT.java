package org.wenlan.search.elasticsearch;

import org.wenlan.core.search.DocumentIndex;
import org.wenlan.testkit.FindingAids;
import org.wenlan.testkit.FindingAidsContract;

class ElasticsearchFindingAidsIT extends FindingAidsContract {

  @Override
  protected DocumentIndex emptyIndex() {
    return TestNode.emptyIndex();
  }

  @Override
  protected FindingAids aids() {
    return TestNode.aids();
  }
}
