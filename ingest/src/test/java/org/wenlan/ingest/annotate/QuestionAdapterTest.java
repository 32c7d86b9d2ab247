package org.wenlan.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.Passage;

class QuestionAdapterTest {

  private static final int SIZE = Passage.DIMENSIONS;

  private static float[] unit(long seed) {
    Random random = new Random(seed);
    float[][] rows = new float[SIZE][SIZE];
    for (int i = 0; i < SIZE; i++) {
      rows[i][i] = (float) random.nextGaussian();
    }
    float[] ones = new float[SIZE];
    Arrays.fill(ones, 1);
    return new QuestionAdapter(rows).apply(ones);
  }

  private static double length(float[] vector) {
    double squares = 0;
    for (float number : vector) {
      squares += number * number;
    }
    return Math.sqrt(squares);
  }

  @Test
  void keepsUnitLength() {
    assertThat(length(QuestionAdapter.bundled().apply(unit(1)))).isCloseTo(1, within(1e-4));
    float[] same = QuestionAdapter.identity().apply(unit(2));
    for (int i = 0; i < SIZE; i++) {
      assertThat(same[i]).isCloseTo(unit(2)[i], within(1e-6f));
    }
  }

  @Test
  void leavesWhatItWouldTakeToNothing() {
    assertThat(new QuestionAdapter(new float[SIZE][SIZE]).apply(unit(3))).isEqualTo(unit(3));
  }

  @Test
  void isTheSameAfterWritingAndReading() throws IOException {
    var bytes = new ByteArrayOutputStream();
    QuestionAdapter.bundled().write(bytes);
    assertThat(bytes.size()).isEqualTo(2 * SIZE * SIZE);
    QuestionAdapter read = QuestionAdapter.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(read.apply(unit(4))).isEqualTo(QuestionAdapter.bundled().apply(unit(4)));
  }

  @Test
  void refusesAMatrixOfAnotherSize() {
    assertThatIllegalArgumentException().isThrownBy(() -> new QuestionAdapter(new float[3][3]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuestionAdapter(new float[SIZE][SIZE - 1]));
  }

  @Test
  void putsTheTitleBeforeAPassageThatLacksIt() {
    assertThat(PassageContext.text("澜州条例", "第七条 不得转让。")).isEqualTo("澜州条例\n第七条 不得转让。");
    assertThat(PassageContext.text("澜州条例", "澜州条例第七条")).isEqualTo("澜州条例第七条");
    assertThat(PassageContext.text("", "第七条")).isEqualTo("第七条");
    assertThat(PassageContext.text("长".repeat(80), "第七条")).hasSize(64);
  }
}
