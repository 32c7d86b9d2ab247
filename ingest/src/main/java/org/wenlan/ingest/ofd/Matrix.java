package org.wenlan.ingest.ofd;

/** An affine map of the plane: {@code x' = ax + cy + e, y' = bx + dy + f}, in millimetres. */
record Matrix(double a, double b, double c, double d, double e, double f) {

  static final Matrix NONE = new Matrix(1, 0, 0, 1, 0, 0);

  double x(double x, double y) {
    return a * x + c * y + e;
  }

  double y(double x, double y) {
    return b * x + d * y + f;
  }

  /** The map that does {@code inner} first and then this. */
  Matrix after(Matrix inner) {
    return new Matrix(
        a * inner.a + c * inner.b,
        b * inner.a + d * inner.b,
        a * inner.c + c * inner.d,
        b * inner.c + d * inner.d,
        x(inner.e, inner.f),
        y(inner.e, inner.f));
  }

  /** The map from the space of an object, first by its own matrix, then to its place. */
  static Matrix of(double[] ctm, double[] boundary) {
    Matrix own = ctm.length < 6 ? NONE : new Matrix(ctm[0], ctm[1], ctm[2], ctm[3], ctm[4], ctm[5]);
    return boundary.length < 2 ? own : new Matrix(1, 0, 0, 1, boundary[0], boundary[1]).after(own);
  }

  /** Whether lines stay level and run from left to right, to ten degrees. */
  boolean keepsLinesLevel() {
    return a > 0 && Math.abs(b) < 0.18 * a;
  }

  /** By how much it stretches what stands upright. */
  double height() {
    return Math.hypot(c, d);
  }

  /** By how much it stretches what lies. */
  double width() {
    return Math.hypot(a, b);
  }
}
