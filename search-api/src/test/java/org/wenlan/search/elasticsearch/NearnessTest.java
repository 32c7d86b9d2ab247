package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.search.elasticsearch.Nearness.Read;
import org.wenlan.testkit.HashingEmbedder;

class NearnessTest {

  private static final String TEXT = "采用柠檬酸浸出退役磷酸铁锂电池中的锂，研究了温度对浸出率的影响。";
  private static final String SAME = "柠檬酸浸出磷酸铁锂时，锂的浸出率随温度升高。";
  private static final String OTHER = "采用问卷研究了读者年龄对借阅的影响，并对结果作了分析。";

  private static Read read(String text) {
    return new Read(text, new HashingEmbedder().embed(text));
  }

  @Test
  void theNearestHasOneAndADocumentWithoutPassagesNothing() {
    double[] near =
        Nearness.of(
            read(TEXT), List.of(List.of(read(OTHER)), List.of(read(SAME)), List.<Read>of()));

    assertThat(near[1]).isEqualTo(1);
    assertThat(near[0]).isCloseTo(0, within(1e-9));
    assertThat(near[2]).isZero();
  }

  @Test
  void theBestPassageStandsForItsDocument() {
    List<Read> alone = List.of(read(SAME));
    List<Read> among = List.of(read("目录"), read(SAME), read("致谢"));
    List<Read> other = List.of(read(OTHER));

    assertThat(Nearness.of(read(TEXT), List.of(alone, other))[0]).isEqualTo(1);
    assertThat(Nearness.of(read(TEXT), List.of(other, among))[1]).isEqualTo(1);
  }

  private static float[] vector(float toText, float toHub, int own) {
    float[] vector = new float[20];
    vector[0] = toText;
    vector[1] = toHub;
    vector[2 + own] = (float) Math.sqrt(1 - toText * toText - toHub * toHub);
    return vector;
  }

  private static List<Read> meaning(float[] vector) {
    return List.of(new Read("", vector));
  }

  @Test
  void whatLiesNearEverythingComesBehindWhatLiesNearTheText() {
    List<List<Read>> documents = new ArrayList<>();
    documents.add(meaning(vector(0.5f, 0, 0)));
    documents.add(meaning(vector(0.7f, (float) Math.sqrt(0.51), 1)));
    for (int i = 2; i < 14; i++) {
      documents.add(meaning(vector(0.5f, 0.6f, i)));
    }
    double[] near = Nearness.of(new Read("", vector(1, 0, 0)), documents);

    assertThat(near[0]).isEqualTo(1);
    assertThat(near[1]).isLessThan(0.7); // though it is the nearest by its cosine
  }

  @Test
  void aReprintDoesNotCrowdOutItsOriginal() {
    List<List<Read>> documents = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      documents.add(List.of(read(SAME)));
    }
    for (String subject :
        List.of("水稻", "桥梁", "税收", "针灸", "声学", "诗词", "港口", "蜜蜂", "电网", "陶瓷", "冰川", "社区")) {
      documents.add(List.of(read("采用问卷研究了" + subject + "的影响，对结果作了分析。")));
    }
    double[] near = Nearness.of(read(TEXT), documents);

    for (int i = 0; i < 15; i++) {
      assertThat(near[i]).isCloseTo(1, within(1e-9));
    }
    assertThat(near[15]).isLessThan(0.7);
  }

  @Test
  void almostEqualDocumentsAreNotDrawnApart() {
    double[] near =
        Nearness.of(read(TEXT), List.of(List.of(read(SAME)), List.of(read(SAME + "另述。"))));

    assertThat(near[0]).isEqualTo(1);
    assertThat(near[1]).isBetween(0.3, 1.0);
  }

  @Test
  void nothingReadIsNothing() {
    assertThat(Nearness.of(read(TEXT), List.of())).isEmpty();
    assertThat(Nearness.of(read(TEXT), List.of(List.<Read>of()))).containsExactly(0);
  }
}
