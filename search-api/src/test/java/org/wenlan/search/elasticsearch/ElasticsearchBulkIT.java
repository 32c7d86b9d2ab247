package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wenlan.testkit.TestDocuments.document;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.Passage;
import org.wenlan.core.document.Validity;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.pipeline.StageResult.Passed;
import org.wenlan.core.pipeline.StageResult.Rejected;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.core.vocabulary.PhraseTables;
import org.wenlan.search.ElasticsearchConnection;
import org.wenlan.testkit.HashingEmbedder;

class ElasticsearchBulkIT {

  @Test
  void rejectsTheOneDocumentThatDoesNotFitAndKeepsItsNeighbours() {
    DocumentIndex index = TestNode.emptyIndex();
    StoredDocument before = document("甲", "馆藏清点一。").stored();
    StoredDocument zero =
        document("乙", "馆藏清点二。").embedder(text -> new float[Passage.DIMENSIONS]).stored();
    StoredDocument after = document("丙", "馆藏清点三。").stored();
    var results = index.write(List.of(before, zero, after));
    assertThat(results.get(0)).isEqualTo(new Passed<>(before.id()));
    assertThat(results.get(2)).isEqualTo(new Passed<>(after.id()));
    assertThat(results.get(1))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(RejectionReason.INDEX_REFUSED);
              assertThat(rejected.detail()).startsWith("检索库不接受此文献的内容");
            });
    index.refresh();
    assertThat(index.revisions()).containsOnlyKeys(before.id(), after.id());
  }

  @Test
  void neverMakesALostIndexAnewByWriting() throws IOException {
    DocumentIndex index = TestNode.emptyIndex();
    String alias = TestNode.LAYOUT.alias();
    var names = TestNode.CLIENT.indices().get(g -> g.index(alias)).indices().keySet();
    TestNode.CLIENT.indices().delete(d -> d.index(List.copyOf(names)));
    List<StoredDocument> batch = List.of(document("甲", "馆藏清点。").stored());
    assertThatThrownBy(() -> index.write(batch)).isInstanceOf(InfrastructureException.class);
    assertThat(TestNode.CLIENT.indices().exists(e -> e.index(alias)).value()).isFalse();
    index.clear();
    assertThat(index.write(batch)).containsExactly(new Passed<>(batch.getFirst().id()));
  }

  @Test
  void saysThatTheServerIsNotReached() throws IOException {
    var nowhere = ElasticsearchConnection.unsecured(URI.create("http://127.0.0.1:9"));
    try (var client = SearchConfiguration.client(nowhere)) {
      var layout = new IndexLayout(client, "wenlan-it", 1);
      DocumentIndex index = SearchConfiguration.index(client, layout, TestNode.PROPERTIES);
      var search =
          SearchConfiguration.search(
              client, layout, new HashingEmbedder(), TestNode.PROPERTIES, PhraseTables.NONE);
      assertThatThrownBy(() -> index.write(List.of(document("甲", "馆藏。").stored())))
          .isInstanceOf(InfrastructureException.class);
      assertThatThrownBy(() -> search.search(SearchRequest.of("馆藏")))
          .isInstanceOf(InfrastructureException.class);
    }
  }

  @Test
  void putsWhatHoldsBeforeWhatWasRepealed() {
    DocumentIndex index = TestNode.emptyIndex();
    StoredDocument old =
        document("澜州市古籍保护办法", "古籍保护办法。")
            .type(DocumentType.POLICY)
            .validity(Validity.REPEALED)
            .stored();
    StoredDocument holding =
        document("澜州市古籍保护办法（修订）", "第一条　为加强工作，制定古籍保护办法，全市适用。")
            .type(DocumentType.POLICY)
            .validity(Validity.IN_FORCE)
            .stored();
    index.write(List.of(old, holding));
    index.refresh();
    assertThat(TestNode.search().search(SearchRequest.of("古籍保护办法")).hits())
        .extracting(Hit::document)
        .containsExactly(holding.id(), old.id());
  }
}
