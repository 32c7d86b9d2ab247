package org.wenlan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.testkit.TestDocuments.document;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.IndexState;
import org.wenlan.core.search.IndexStates;
import org.wenlan.core.store.StoredDocument;

/** What every {@link IndexStates} promises: equal states hold the same documents. */
@SuppressWarnings("NullAway.Init") // JUnit calls open() before the tests
public abstract class IndexStatesContract {

  private final StoredDocument plan = document("澜州馆计划", "馆藏清点。容积率3.5%。").stored();
  private DocumentIndex index;
  private IndexStates states;

  /** An index that holds nothing. */
  protected abstract DocumentIndex emptyIndex();

  /** Tells the state of the index that {@link #emptyIndex()} gave last. */
  protected abstract IndexStates states();

  @BeforeEach
  void open() {
    index = emptyIndex();
    states = states();
  }

  @Test
  void staysWhileNothingIsWritten() {
    index.write(List.of(plan));
    IndexState one = states.current();
    assertThat(one.documents()).isEqualTo(1);
    assertThat(states.current()).isEqualTo(one);
  }

  @Test
  void changesWithEveryDocumentWrittenReplacedOrRemoved() {
    IndexState empty = states.current();
    assertThat(empty.documents()).isZero();
    index.write(List.of(plan));
    IndexState one = states.current();
    assertThat(one).isNotEqualTo(empty);
    index.write(List.of(new StoredDocument(plan.document(), "another revision")));
    IndexState other = states.current();
    assertThat(other).isNotEqualTo(one);
    index.remove(List.of(plan.id()));
    assertThat(states.current()).isNotEqualTo(other);
    assertThat(states.current().documents()).isZero();
  }
}
