package org.wenlan.ingest.ocr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.wenlan.ingest.ocr.LineRegion.Spot;

/**
 * Cuts one line out of a page, level and {@value #HEIGHT} pixels high, as the networks want it:
 * three equal planes of values from -1 (black) to 1 (white).
 */
final class LinePicture {

  static final int HEIGHT = 48;

  /** Shorter lines are filled up to this width with grey. */
  private static final int NARROWEST = 320;

  /** Longer lines are squeezed: five times a full line of A4. */
  private static final int WIDEST = 9_600;

  private LinePicture() {}

  /** The whole line, at its own proportions. */
  static FloatBuffer whole(GreyImage page, LineRegion line) {
    int width = width(line);
    return cut(page, line, line.width(), width, Math.max(NARROWEST, width));
  }

  /** The head of the line, four times as wide as high. */
  static FloatBuffer head(GreyImage page, LineRegion line) {
    int wide = 4 * HEIGHT;
    int width = Math.min(wide, width(line));
    return cut(page, line, Math.min(line.width(), 4 * line.height()), width, wide);
  }

  private static int width(LineRegion line) {
    return Math.clamp(Math.round(HEIGHT * line.width() / line.height()), 1, WIDEST);
  }

  private static FloatBuffer cut(
      GreyImage page, LineRegion line, double length, int width, int filled) {
    float[] plane = new float[HEIGHT * filled];
    double stepAlong = length / width;
    double stepAcross = line.height() / HEIGHT;
    // A pixel of the result may cover several of the page: all of them count.
    int samples = (int) Math.clamp(Math.ceil(Math.max(stepAlong, stepAcross) - 0.25), 1, 6);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < width; x++) {
        double sum = 0;
        for (int down = 0; down < samples; down++) {
          double across = (y + (down + 0.5) / samples) * stepAcross - line.height() / 2;
          for (int right = 0; right < samples; right++) {
            double along = (x + (right + 0.5) / samples) * stepAlong - line.width() / 2;
            Spot spot = line.at(along, across);
            sum += page.between(spot.x(), spot.y());
          }
        }
        plane[y * filled + x] = (float) (sum / (samples * samples) / 127.5 - 1);
      }
    }
    FloatBuffer planes = direct(3 * plane.length);
    for (int channel = 0; channel < 3; channel++) {
      planes.put(plane);
    }
    return planes.flip();
  }

  /** A buffer outside the heap, which the networks read without a copy. */
  static FloatBuffer direct(int floats) {
    return ByteBuffer.allocateDirect(floats * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }
}
