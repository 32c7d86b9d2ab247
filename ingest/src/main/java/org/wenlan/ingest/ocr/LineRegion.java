package org.wenlan.ingest.ocr;

import java.util.List;

/**
 * A rectangle on the page that may stand aslant: where a line of print was found.
 *
 * <p>Always true: {@code width > 0}, {@code height > 0}, {@code angle} lies in (-π/2, π/2]. Unit:
 * pixels.
 *
 * @param x of the middle
 * @param y of the middle, downwards
 * @param width along the line
 * @param height across it
 * @param angle from level, clockwise as one looks at the page, in radians
 */
record LineRegion(double x, double y, double width, double height, double angle) {

  /** A corner or any other place. */
  record Spot(double x, double y) {}

  LineRegion {
    if (!(width > 0 && height > 0) || angle <= -Math.PI / 2 || angle > Math.PI / 2) {
      throw new IllegalArgumentException(
          "no region: %f x %f at %f".formatted(width, height, angle));
    }
  }

  /** Whether it is markedly taller than wide: print on a page that lies on its side. */
  boolean isUpright() {
    double run = Math.abs(Math.cos(angle)) * width + Math.abs(Math.sin(angle)) * height;
    double rise = Math.abs(Math.sin(angle)) * width + Math.abs(Math.cos(angle)) * height;
    return rise > 1.5 * run;
  }

  double area() {
    return width * height;
  }

  /** Grown by {@code distance} on all four sides. */
  LineRegion grown(double distance) {
    return new LineRegion(x, y, width + 2 * distance, height + 2 * distance, angle);
  }

  /** In a picture {@code horizontally} times as wide and {@code vertically} times as high. */
  LineRegion scaled(double horizontally, double vertically) {
    return new LineRegion(
        x * horizontally, y * vertically, width * horizontally, height * vertically, angle);
  }

  /** The place that lies {@code along} and {@code across} from the middle. */
  Spot at(double along, double across) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return new Spot(x + along * cos - across * sin, y + along * sin + across * cos);
  }

  /** Its four corners. */
  List<Spot> corners() {
    double along = width / 2;
    double across = height / 2;
    return List.of(at(-along, -across), at(along, -across), at(along, across), at(-along, across));
  }

  /** Whether a place lies inside. */
  boolean contains(double px, double py) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double along = (px - x) * cos + (py - y) * sin;
    double across = (py - y) * cos - (px - x) * sin;
    return Math.abs(along) <= width / 2 && Math.abs(across) <= height / 2;
  }
}
