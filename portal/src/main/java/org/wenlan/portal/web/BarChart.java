package org.wenlan.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.wenlan.core.find.Timeline;
import org.wenlan.core.find.Timeline.Bucket;

/**
 * A row of bars as SVG draws it, in units of its own box (柱状图). The figures stand in a table beside
 * it.
 *
 * @param width of the box
 * @param height of the box
 * @param base where the bars stand
 * @param bars oldest first
 */
public record BarChart(int width, int height, int base, List<Bar> bars) {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 200;
  private static final int BASE = 170;
  private static final int TALLEST = 150;
  private static final int LABELS = 12;

  /**
   * One bar.
   *
   * @param label period; {@code labelled} if there is room to write it under the bar
   * @param address the documents it stands for; blank for none
   */
  public record Bar(
      String label,
      boolean labelled,
      long count,
      String address,
      int x,
      int y,
      int width,
      int height,
      int middle) {}

  /** Copies the bars. */
  public BarChart {
    bars = List.copyOf(bars);
  }

  /**
   * Draws a timeline.
   *
   * @param address the list a period stands for
   */
  static BarChart of(Timeline timeline, Function<String, String> address) {
    List<Bucket> buckets = timeline.buckets();
    long most = buckets.stream().mapToLong(Bucket::documents).max().orElse(1);
    int step = WIDTH / Math.max(6, buckets.size());
    int every = Math.max(1, (buckets.size() + LABELS - 1) / LABELS);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < buckets.size(); i++) {
      Bucket bucket = buckets.get(i);
      int tall =
          bucket.documents() == 0
              ? 0
              : Math.max(2, (int) Math.round((double) TALLEST * bucket.documents() / most));
      bars.add(
          new Bar(
              bucket.period(),
              (buckets.size() - 1 - i) % every == 0,
              bucket.documents(),
              bucket.documents() == 0 ? "" : address.apply(bucket.period()),
              i * step + 1,
              BASE - tall,
              Math.max(2, step - 3),
              tall,
              i * step + step / 2));
    }
    return new BarChart(WIDTH, HEIGHT, BASE, bars);
  }
}
