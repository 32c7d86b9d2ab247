package org.wenlan.ingest.ocr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wenlan.ingest.ocr.LineRegion.Spot;

/**
 * For each pixel, how likely it belongs to the core of a line of print; and the lines in it.
 *
 * <p>The network draws lines thinner than they are, so that neighbours do not touch; each region is
 * grown again by area × {@value #GROWTH} / perimeter. Source: Liao et al., Real-time Scene Text
 * Detection with Differentiable Binarization, AAAI 2020, section 3.5; the figures are those of
 * PP-OCRv4. Cost: linear in the pixels.
 *
 * @param likelihoods row by row, each 0 to 1
 */
record TextMap(float[] likelihoods, int width, int height) {

  private static final float CORE = 0.3f;
  private static final double LIKELY = 0.5;
  private static final double GROWTH = 1.6;

  /** Cores thinner than this are dust, in pixels. */
  private static final double THINNEST = 3;

  /** No page has more lines; a picture of noise might. */
  private static final int MOST = 2_000;

  TextMap {
    if (likelihoods.length != width * height) {
      throw new IllegalArgumentException(
          "a map of %d x %d needs as many values, got %d"
              .formatted(width, height, likelihoods.length));
    }
  }

  /** Where lines stand, in no order. */
  List<LineRegion> lines() {
    List<LineRegion> lines = new ArrayList<>();
    boolean[] seen = new boolean[likelihoods.length];
    for (int start = 0; start < likelihoods.length && lines.size() < MOST; start++) {
      if (!seen[start] && likelihoods[start] > CORE) {
        LineRegion core = SmallestRectangle.around(outline(start, seen));
        if (core.height() >= THINNEST && mean(core) >= LIKELY) {
          double perimeter = 2 * (core.width() + core.height());
          lines.add(core.grown(core.area() * GROWTH / perimeter));
        }
      }
    }
    return lines;
  }

  /** The corners of the outermost pixels, row by row, of the piece that holds {@code start}. */
  private List<Spot> outline(int start, boolean[] seen) {
    int[] left = new int[height];
    int[] right = new int[height];
    Arrays.fill(left, Integer.MAX_VALUE);
    Arrays.fill(right, -1);
    ArrayDeque<Integer> open = new ArrayDeque<>();
    seen[start] = true;
    open.push(start);
    while (!open.isEmpty()) {
      int pixel = open.pop();
      int x = pixel % width;
      int y = pixel / width;
      left[y] = Math.min(left[y], x);
      right[y] = Math.max(right[y], x);
      for (int row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
        for (int column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
          int next = row * width + column;
          if (!seen[next] && likelihoods[next] > CORE) {
            seen[next] = true;
            open.push(next);
          }
        }
      }
    }
    List<Spot> outline = new ArrayList<>();
    for (int y = 0; y < height; y++) {
      if (right[y] >= 0) {
        outline.add(new Spot(left[y], y));
        outline.add(new Spot(left[y], y + 1));
        outline.add(new Spot(right[y] + 1, y));
        outline.add(new Spot(right[y] + 1, y + 1));
      }
    }
    return outline;
  }

  private double mean(LineRegion region) {
    List<Spot> corners = region.corners();
    int left = (int) Math.max(0, corners.stream().mapToDouble(Spot::x).min().orElse(0));
    int right = (int) Math.min(width - 1, corners.stream().mapToDouble(Spot::x).max().orElse(0));
    int top = (int) Math.max(0, corners.stream().mapToDouble(Spot::y).min().orElse(0));
    int bottom = (int) Math.min(height - 1, corners.stream().mapToDouble(Spot::y).max().orElse(0));
    double sum = 0;
    int count = 0;
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        if (region.contains(x + 0.5, y + 0.5)) {
          sum += likelihoods[y * width + x];
          count++;
        }
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextMap that
        && width == that.width
        && Arrays.equals(likelihoods, that.likelihoods);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(likelihoods) + width;
  }

  @Override
  public String toString() {
    return "TextMap[%d x %d]".formatted(width, height);
  }
}
