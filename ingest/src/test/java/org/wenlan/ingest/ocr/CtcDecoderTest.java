package org.wenlan.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class CtcDecoderTest {

  private final CtcDecoder decoder = new CtcDecoder(List.of("图", "书", "馆"));

  private CtcDecoder.Reading decode(float[]... steps) {
    FloatBuffer buffer = FloatBuffer.allocate(steps.length * decoder.signs());
    for (float[] step : steps) {
      buffer.put(step);
    }
    return decoder.decode(buffer.flip());
  }

  private static float[] step(int sign, float likelihood) {
    float[] step = new float[5];
    step[sign] = likelihood;
    return step;
  }

  @Test
  void repetitionsAreOneCharacterUnlessABlankPartsThem() {
    assertThat(decode(step(1, 1), step(1, 1), step(0, 1), step(2, 1), step(3, 1)).text())
        .isEqualTo("图书馆");
    assertThat(decode(step(1, 1), step(0, 1), step(1, 1)).text()).isEqualTo("图图");
  }

  @Test
  void theLastSignIsASpaceAndTheEdgesCarryNone() {
    assertThat(decode(step(4, 1), step(1, 1), step(4, 1), step(2, 1), step(4, 1)).text())
        .isEqualTo("图 书");
  }

  @Test
  void confidenceIsTheMeanOverTheCharacters() {
    CtcDecoder.Reading reading = decode(step(1, 0.9f), step(0, 0.2f), step(2, 0.7f));

    assertThat(reading.confidence()).isCloseTo(0.8, within(1e-6));
    assertThat(decode(step(0, 1)).confidence()).isZero();
  }
}
