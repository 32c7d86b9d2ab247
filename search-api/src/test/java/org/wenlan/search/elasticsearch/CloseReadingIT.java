package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.wenlan.testkit.TestDocuments.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.Validity;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.QueryShape;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.search.elasticsearch.RankFusion.Ranked;
import org.wenlan.testkit.HashingEmbedder;

class CloseReadingIT {

  private static final String TEXT =
      "针对退役磷酸铁锂电池，采用柠檬酸与过氧化氢选择性浸出锂，考察酸浓度、温度和时间对浸出率的影响，浸出渣经碳热还原再生为正极材料。";

  private static final String ALIKE = "柠檬酸与过氧化氢选择性浸出退役磷酸铁锂电池中的锂，温度升高则浸出率提高。";

  private static final float[] TEXT_VECTOR = new HashingEmbedder().embed(TEXT);
  private static final List<Float> MEANING = QuestionVectors.components(TEXT_VECTOR);

  /** What the list keeps beside what was read. */
  private static final double FUSED = 0.2;

  private final CloseReading reading = new CloseReading(TestNode.CLIENT, TestNode.LAYOUT.alias());

  private static void write(List<StoredDocument> documents) {
    DocumentIndex index = TestNode.emptyIndex();
    index.write(documents);
    index.refresh();
  }

  private static Ranked ranked(StoredDocument document, double score) {
    return new Ranked(document.document().id().value(), score);
  }

  private static StoredDocument other(int number) {
    return document("借阅" + number, "阅览室第" + number + "号座位留给读者，考察其时间和影响。").stored();
  }

  @Test
  void whatSaysMostOfTheTextComesForward() throws IOException {
    StoredDocument alike = document("浸出", ALIKE).stored();
    write(List.of(other(1), alike, other(2)));

    List<Ranked> order =
        reading.reorder(
            List.of(ranked(other(1), 0.5), ranked(other(2), 0.45), ranked(alike, 0.4)),
            TEXT,
            MEANING,
            Set.of());

    assertThat(order).first().extracting(Ranked::id).isEqualTo(alike.document().id().value());
    assertThat(order)
        .hasSize(3)
        .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
  }

  @Test
  void whatNoLongerHoldsGainsHalf() throws IOException {
    StoredDocument old = document("旧规程", ALIKE).validity(Validity.REPEALED).stored();
    write(List.of(old, other(1)));
    List<Ranked> list = List.of(ranked(other(1), 0.5), ranked(old, 0.4));

    double holding = score(reading.reorder(list, TEXT, MEANING, Set.of()), old);
    double demoted = score(reading.reorder(list, TEXT, MEANING, Set.of(list.get(1).id())), old);

    assertThat(demoted).isGreaterThan(FUSED * 0.4);
    assertThat(holding - FUSED * 0.4).isCloseTo(2 * (demoted - FUSED * 0.4), within(1e-9));
  }

  @Test
  void whatMeansTheSameComesForwardWithoutASharedWord() throws IOException {
    StoredDocument same =
        document("译文", "Leaching of spent cells").embedder(t -> TEXT_VECTOR).stored();
    write(List.of(other(1), same, other(2)));

    List<Ranked> order =
        reading.reorder(
            List.of(ranked(other(1), 0.45), ranked(other(2), 0.45), ranked(same, 0.4)),
            TEXT,
            MEANING,
            Set.of());

    assertThat(order).first().extracting(Ranked::id).isEqualTo(same.document().id().value());
  }

  private static double score(List<Ranked> order, StoredDocument document) {
    return order.stream()
        .filter(one -> one.id().equals(document.document().id().value()))
        .findFirst()
        .orElseThrow()
        .score();
  }

  @Test
  void documentsThatAreGoneKeepTheirOrderBehindWhatWasRead() throws IOException {
    write(List.of(other(3)));
    List<Ranked> list = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      list.add(ranked(other(i), 1 - i / 20.0));
    }

    List<Ranked> order = reading.reorder(list, TEXT, MEANING, Set.of());

    List<String> expected = new ArrayList<>(list.stream().map(Ranked::id).toList());
    expected.addFirst(expected.remove(3));
    assertThat(order.stream().map(Ranked::id)).containsExactlyElementsOf(expected);
    assertThat(order).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
  }

  @Test
  void aPastedTextFindsTheDocumentAboutTheSame() {
    List<StoredDocument> documents = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      documents.add(other(i));
    }
    documents.add(document("浸出", ALIKE).stored());
    write(documents);

    assertThat(QueryShape.of(TEXT)).isEqualTo(QueryShape.TEXT);
    assertThat(
            TestNode.search().search(SearchRequest.of(TEXT)).hits().getFirst().metadata().title())
        .isEqualTo("浸出");
  }
}
