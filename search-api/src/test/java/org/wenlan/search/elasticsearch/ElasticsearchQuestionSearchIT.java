package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.testkit.TestDocuments.document;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.vocabulary.PhraseTables;
import org.wenlan.testkit.HashingEmbedder;
import org.wenlan.testkit.QuestionSearchContract;

class ElasticsearchQuestionSearchIT extends QuestionSearchContract {

  private static final String QUESTION = "邻居深宵太吵怎么办？";
  private static final String CLAUSE = "夜间产生噪声影响他人休息的，由主管部门责令改正。";
  private static final String BESIDE = "邻居开门取报纸。";

  /** Has learned one thing: what a question wants is spoken of as {@link #CLAUSE} speaks. */
  private static final PassageEmbedder LEARNED =
      new PassageEmbedder() {
        private final PassageEmbedder characters = new HashingEmbedder();

        @Override
        public float[] embed(String text) {
          return characters.embed(text);
        }

        @Override
        public float[] towardsLaws(float[] question) {
          return characters.embed(CLAUSE);
        }
      };

  @Override
  protected DocumentIndex emptyIndex() {
    return TestNode.emptyIndex();
  }

  @Override
  protected DocumentSearch search() {
    return TestNode.search();
  }

  /** Its questions lie near {@link #CLAUSE}, and far from everything once they are moved. */
  private static final PassageEmbedder FAR =
      new PassageEmbedder() {
        @Override
        public float[] embed(String text) {
          return at(0.6);
        }

        @Override
        public float[] towardsLaws(float[] question) {
          return at(0.3);
        }
      };

  /** A vector of unit length at this cosine from {@link #CLAUSE}. */
  private static float[] at(double cosine) {
    float[] clause = new HashingEmbedder().embed(CLAUSE);
    int free = 0;
    while (clause[free] != 0) {
      free++;
    }
    for (int i = 0; i < clause.length; i++) {
      clause[i] *= (float) cosine;
    }
    clause[free] = (float) Math.sqrt(1 - cosine * cosine);
    return clause;
  }

  private static List<Hit> ask(DocumentType type) {
    return ask(type, LEARNED);
  }

  private static List<Hit> ask(DocumentType type, PassageEmbedder embedder) {
    DocumentIndex index = TestNode.emptyIndex();
    index.write(
        List.of(
            document("噪声规定", CLAUSE).type(type).stored(),
            document("邻里守则", BESIDE).type(type).stored()));
    index.refresh();
    return SearchConfiguration.search(
            TestNode.CLIENT, TestNode.LAYOUT, embedder, TestNode.PROPERTIES, PhraseTables.NONE)
        .search(SearchRequest.of(QUESTION))
        .hits();
  }

  @Test
  void looksForLawsWhereTheirClausesLieAndForOthersWhereTheQuestionLies() {
    List<Hit> laws = ask(DocumentType.LAW);
    assertThat(laws.stream().filter(hit -> hit.metadata().title().equals("噪声规定")))
        .singleElement()
        .satisfies(hit -> assertThat(hit.passages()).isNotEmpty());
    assertThat(ask(DocumentType.REPORT))
        .extracting(hit -> hit.metadata().title())
        .doesNotContain("噪声规定");
  }

  @Test
  void showsTheClauseOfALawFarFromTheMovedQuestion() {
    assertThat(ask(DocumentType.LAW, FAR).stream().flatMap(hit -> hit.passages().stream()))
        .extracting(passage -> passage.evidence().quote())
        .contains(CLAUSE);
  }
}
