package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.IndexState;
import org.wenlan.core.search.IndexStates;
import org.wenlan.testkit.IndexStatesContract;

class ElasticsearchIndexStatesIT extends IndexStatesContract {

  @Override
  protected DocumentIndex emptyIndex() {
    return TestNode.emptyIndex();
  }

  @Override
  protected IndexStates states() {
    return new ElasticsearchIndexStates(TestNode.CLIENT, TestNode.LAYOUT);
  }

  @Test
  void anIndexLaidOutAnewIsAnother() {
    IndexState before = states().current();
    emptyIndex();
    assertThat(states().current()).isNotEqualTo(before);
  }
}
