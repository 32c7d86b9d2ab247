package org.wenlan.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextMapTest {

  private static final int WIDTH = 200;
  private static final int HEIGHT = 120;

  private final float[] likelihoods = new float[WIDTH * HEIGHT];

  private void core(LineRegion region, float likelihood) {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        if (region.contains(x + 0.5, y + 0.5)) {
          likelihoods[y * WIDTH + x] = likelihood;
        }
      }
    }
  }

  private List<LineRegion> lines() {
    return new TextMap(likelihoods, WIDTH, HEIGHT).lines();
  }

  @Test
  void growsACoreByItsAreaOverItsPerimeter() {
    core(new LineRegion(100, 30, 120, 10, 0), 0.9f);

    LineRegion line = lines().getFirst();
    double grown = 120 * 10 * 1.6 / (2 * 130);
    assertThat(line.width()).isCloseTo(120 + 2 * grown, within(0.1));
    assertThat(line.height()).isCloseTo(10 + 2 * grown, within(0.1));
    assertThat(line.x()).isCloseTo(100, within(0.1));
    assertThat(line.y()).isCloseTo(30, within(0.1));
    assertThat(line.angle()).isZero();
  }

  @Test
  void tellsTheSlantOfALine() {
    core(new LineRegion(100, 60, 140, 14, Math.toRadians(10)), 0.9f);

    LineRegion line = lines().getFirst();
    assertThat(Math.toDegrees(line.angle())).isCloseTo(10, within(1.5));
    assertThat(line.isUpright()).isFalse();
  }

  @Test
  void keepsLinesApartAndDropsDustAndDoubt() {
    core(new LineRegion(60, 20, 80, 8, 0), 0.8f);
    core(new LineRegion(60, 40, 80, 8, 0), 0.8f);
    core(new LineRegion(160, 60, 8, 60, 0), 0.8f);
    core(new LineRegion(20, 100, 30, 2, 0), 0.9f);
    core(new LineRegion(100, 100, 60, 10, 0), 0.4f);

    assertThat(lines()).hasSize(3);
    assertThat(lines().stream().filter(LineRegion::isUpright)).hasSize(1);
  }
}
