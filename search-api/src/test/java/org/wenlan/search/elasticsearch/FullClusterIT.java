package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wenlan.testkit.TestDocuments.document;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.IndexStates;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.testkit.DocumentIndexContract;
import org.wenlan.testkit.DocumentSearchContract;
import org.wenlan.testkit.ExpertSearchContract;
import org.wenlan.testkit.FindingAids;
import org.wenlan.testkit.FindingAidsContract;
import org.wenlan.testkit.IndexStatesContract;
import org.wenlan.testkit.QuantitySearchContract;
import org.wenlan.testkit.QuestionSearchContract;

/** The contracts hold with a cluster's settings and a cluster's account too. */
class FullClusterIT {

  @Nested
  class Index extends DocumentIndexContract {

    @Override
    protected DocumentIndex emptyIndex() {
      return FullCluster.emptyIndex();
    }

    @Override
    protected DocumentSearch search() {
      return FullCluster.search();
    }
  }

  @Nested
  class Search extends DocumentSearchContract {

    @Override
    protected DocumentIndex emptyIndex() {
      return FullCluster.emptyIndex();
    }

    @Override
    protected DocumentSearch search() {
      return FullCluster.search();
    }
  }

  @Nested
  class Expert extends ExpertSearchContract {

    @Override
    protected DocumentIndex emptyIndex() {
      return FullCluster.emptyIndex();
    }

    @Override
    protected DocumentSearch search() {
      return FullCluster.search();
    }
  }

  @Nested
  class Quantities extends QuantitySearchContract {

    @Override
    protected DocumentIndex emptyIndex() {
      return FullCluster.emptyIndex();
    }

    @Override
    protected DocumentSearch search() {
      return FullCluster.search();
    }
  }

  @Nested
  class Questions extends QuestionSearchContract {

    @Override
    protected DocumentIndex emptyIndex() {
      return FullCluster.emptyIndex();
    }

    @Override
    protected DocumentSearch search() {
      return FullCluster.search();
    }
  }

  @Nested
  class Aids extends FindingAidsContract {

    @Override
    protected DocumentIndex emptyIndex() {
      return FullCluster.emptyIndex();
    }

    @Override
    protected FindingAids aids() {
      return FullCluster.aids();
    }
  }

  @Nested
  class States extends IndexStatesContract {

    @Override
    protected DocumentIndex emptyIndex() {
      return FullCluster.emptyIndex();
    }

    @Override
    protected IndexStates states() {
      return FullCluster.states();
    }
  }

  @Nested
  class BesideTheEmbeddedNode {

    private final List<StoredDocument> documents =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    document(
                            "简报" + i,
                            "古籍%s。%s".formatted("保护".repeat(1 + i % 4), "馆藏清点".repeat(i % 7)))
                        .keywords(i % 3 == 0 ? "古籍" : "馆藏")
                        .stored())
            .toList();

    @ParameterizedTest
    @CsvSource({"LEXICAL, 古籍 馆藏", "VECTOR, 古籍 馆藏", "HYBRID, 古籍 馆藏", "HYBRID, 馆藏的古籍怎样保护？"})
    void listsTheSameDocumentsInTheSameOrder(SearchMode mode, String query) {
      SearchRequest request = SearchRequest.of(query).in(mode).page(0, 60);
      SearchResults embedded = answer(TestNode.emptyIndex(), TestNode.search(), request);
      SearchResults full = answer(FullCluster.emptyIndex(), FullCluster.search(), request);
      assertThat(full.total()).isEqualTo(embedded.total());
      assertThat(full.facets()).isEqualTo(embedded.facets());
      assertThat(full.hits())
          .extracting(Hit::document)
          .containsExactlyElementsOf(embedded.hits().stream().map(Hit::document).toList());
      assertThat(full.hits()).hasSizeGreaterThan(50);
    }

    private SearchResults answer(
        DocumentIndex index, DocumentSearch search, SearchRequest request) {
      index.write(documents);
      index.refresh();
      return search.search(request);
    }

    @Test
    void hasAnAccountThatMayDoNothingElse() {
      assertThatThrownBy(
              () -> FullCluster.CLIENT.indices().delete(d -> d.index("wenlan-it-another")))
          .isInstanceOf(ElasticsearchException.class)
          .hasMessageContaining("unauthorized");
      assertThatThrownBy(() -> FullCluster.CLIENT.cluster().health())
          .isInstanceOf(ElasticsearchException.class)
          .hasMessageContaining("unauthorized");
    }
  }
}
