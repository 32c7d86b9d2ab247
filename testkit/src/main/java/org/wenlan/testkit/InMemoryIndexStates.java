package org.wenlan.testkit;

import org.wenlan.core.search.IndexState;
import org.wenlan.core.search.IndexStates;

/** The state of an {@link InMemoryDocumentIndex}, told by the revisions it holds. */
public final class InMemoryIndexStates implements IndexStates {

  private final InMemoryDocumentIndex index;

  /** Tells the state of {@code index}. */
  public InMemoryIndexStates(InMemoryDocumentIndex index) {
    this.index = index;
  }

  @Override
  public IndexState current() {
    var revisions = index.revisions();
    return new IndexState("memory", "memory", revisions.hashCode(), revisions.size());
  }
}
