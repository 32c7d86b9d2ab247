package org.wenlan.ingest.ofd;

import org.wenlan.core.document.PageBox;

/**
 * The sheet, in millimetres (物理区域).
 *
 * @param width above 0
 * @param height above 0
 */
record PageArea(double left, double top, double width, double height) {

  static final PageArea A4 = new PageArea(0, 0, 210, 297);

  /** The area that four numbers say, or {@code otherwise} if they say none. */
  static PageArea of(double[] numbers, PageArea otherwise) {
    boolean sheet =
        numbers.length >= 4
            && numbers[2] > 1
            && numbers[3] > 1
            && numbers[2] < 5_000
            && numbers[3] < 5_000;
    return sheet ? new PageArea(numbers[0], numbers[1], numbers[2], numbers[3]) : otherwise;
  }

  PageBox box(double fromX, double fromY, double toX, double toY) {
    return PageBox.within(
        (fromX - left) / width, (fromY - top) / height, (toX - left) / width, (toY - top) / height);
  }
}
