package org.wenlan.reports.render;

/**
 * Geometry and type of an A4 document (版式). Lengths are millimetres, type sizes are points.
 *
 * <p>{@link #OFFICIAL} follows GB/T 9704—2012, 5.2: 22 lines of 28 characters fill a type area of
 * 156 × 225 mm, so a 16 pt character advances 15.79 pt and a line 28.99 pt. {@link #FORM2000} is
 * the report form of the 2000 novelty search rule, body 小四 宋体.
 */
public enum PageStyle {
  OFFICIAL(37, 26, 35, 28, 16, 22, 28),
  FORM2000(30, 28, 30, 28, 12, 0, 0);

  /** Points in a millimetre. */
  public static final double POINTS_PER_MM = 72 / 25.4;

  private final int topMm;
  private final int rightMm;
  private final int bottomMm;
  private final int leftMm;
  private final int bodyPt;
  private final int lines;
  private final int columns;

  PageStyle(int topMm, int rightMm, int bottomMm, int leftMm, int bodyPt, int lines, int columns) {
    this.topMm = topMm;
    this.rightMm = rightMm;
    this.bottomMm = bottomMm;
    this.leftMm = leftMm;
    this.bodyPt = bodyPt;
    this.lines = lines;
    this.columns = columns;
  }

  /** White space above the type area (天头). */
  public int topMm() {
    return topMm;
  }

  /** White space right of the type area (切口). */
  public int rightMm() {
    return rightMm;
  }

  /** White space below the type area (下白边). */
  public int bottomMm() {
    return bottomMm;
  }

  /** White space left of the type area (订口). */
  public int leftMm() {
    return leftMm;
  }

  /** Size of body type. */
  public int bodyPt() {
    return bodyPt;
  }

  /** Whether lines and characters stand on a grid. */
  public boolean hasGrid() {
    return lines > 0;
  }

  /** Width of the type area (版心). */
  public int widthMm() {
    return 210 - leftMm - rightMm;
  }

  /** Height of the type area. */
  public int heightMm() {
    return 297 - topMm - bottomMm;
  }

  /** Distance from one line of body text to the next, in points. */
  public double linePitchPt() {
    return hasGrid() ? heightMm() * POINTS_PER_MM / lines : bodyPt * 1.6;
  }

  /** Distance from one character of body text to the next, in points. */
  public double charPitchPt() {
    return hasGrid() ? widthMm() * POINTS_PER_MM / columns : bodyPt;
  }
}
