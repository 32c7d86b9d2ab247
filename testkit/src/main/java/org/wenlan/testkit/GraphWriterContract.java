package org.wenlan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.graph.GraphWriter;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.core.store.StoredDocument;

/** What every {@link GraphWriter} promises; extend it and give a fresh, empty store. */
public abstract class GraphWriterContract {

  private static final Set<AccessLevel> STAFF = Set.of(AccessLevel.values());

  /** The writer under test, its store empty when a test begins; the same one within a test. */
  protected abstract GraphWriter writer();

  /** Questions over the same store. */
  protected abstract GraphQueries queries();

  private final StoredDocument first = GraphTexts.policy("澜州市数据条例", "澜州市图书馆负责实施。").stored("a1");
  private final StoredDocument second =
      GraphTexts.policy("澜州市阅读条例", "根据《澜州市数据条例》制定本条例。")
          .relates(RelationType.BASED_ON, "澜州市数据条例", "根据《澜州市数据条例》制定本条例。")
          .stored("b1");

  @BeforeEach
  void startEmpty() {
    assertThat(writer().revisions()).isEmpty();
  }

  /** Writing. */
  @Nested
  protected class Writing {

    @Test
    void aBatchGivesOneResultPerDocumentInOrder() {
      List<StageResult<DocumentId>> results = writer().write(List.of(second, first));
      assertThat(results)
          .containsExactly(
              new StageResult.Passed<>(second.id()), new StageResult.Passed<>(first.id()));
    }

    @Test
    void anEmptyBatchChangesNothing() {
      assertThat(writer().write(List.of())).isEmpty();
      assertThat(writer().revisions()).isEmpty();
    }

    @Test
    void whatWasWrittenHasItsRevision() {
      writer().write(List.of(first, second));
      assertThat(writer().revisions())
          .containsOnly(Map.entry(first.id(), "a1"), Map.entry(second.id(), "b1"));
    }

    @Test
    void aDocumentWrittenTwiceStandsThereOnceAsWrittenLast() {
      writer().write(List.of(second));
      writer().write(List.of(new StoredDocument(second.document(), "b2")));
      assertThat(writer().revisions()).containsOnly(Map.entry(second.id(), "b2"));
      assertThat(queries().linksFrom(second.id(), STAFF)).hasSize(1);
    }

    @Test
    void ofADocumentTwiceInOneBatchTheLastStays() {
      writer().write(List.of(first, new StoredDocument(first.document(), "a2")));
      assertThat(writer().revisions()).containsOnly(Map.entry(first.id(), "a2"));
    }

    @Test
    void whatADocumentNoLongerSaysIsGone() {
      var before =
          GraphTexts.policy("澜州市办法", "澜州市图书馆负责。")
              .mention(EntityType.ORGANIZATION, "澜州市图书馆")
              .stored("1");
      var withoutMentions = GraphTexts.policy("澜州市办法", "澜州市图书馆负责。").stored("2");
      assertThat(withoutMentions.id()).isEqualTo(before.id());
      writer().write(List.of(before));
      writer().write(List.of(withoutMentions));
      assertThat(queries().mentions(EntityType.ORGANIZATION, "澜州市图书馆", STAFF, 10)).isEmpty();
    }
  }

  /** Removing. */
  @Nested
  protected class Removing {

    @Test
    void aRemovedDocumentIsGoneAndItsNeighboursStay() {
      writer().write(List.of(first, second));
      writer().remove(List.of(first.id()));
      assertThat(writer().revisions()).containsOnlyKeys(second.id());
      assertThat(queries().linksFrom(second.id(), STAFF).getFirst().target()).isEmpty();
    }

    @Test
    void removingWhatIsNotThereIsNoError() {
      writer().write(List.of(first));
      writer().remove(List.of(second.id(), second.id()));
      assertThat(writer().revisions()).containsOnlyKeys(first.id());
    }

    @Test
    void clearDropsEveryDocumentAndTheStoreCanBeFilledAgain() {
      writer().write(List.of(first, second));
      writer().clear();
      assertThat(writer().revisions()).isEmpty();
      writer().write(List.of(first));
      assertThat(writer().revisions()).containsOnlyKeys(first.id());
    }
  }
}
