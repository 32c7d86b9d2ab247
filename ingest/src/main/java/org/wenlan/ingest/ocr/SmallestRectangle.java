package org.wenlan.ingest.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wenlan.ingest.ocr.LineRegion.Spot;

/**
 * The smallest rectangle around some places: one of its sides lies along a side of their convex
 * hull (Freeman and Shapira 1975).
 */
final class SmallestRectangle {

  private SmallestRectangle() {}

  /**
   * The rectangle, its longer side as width; a line or a point gets a thickness of one.
   *
   * @param spots at least one
   */
  static LineRegion around(List<Spot> spots) {
    List<Spot> hull = hull(spots);
    LineRegion smallest = along(hull, 0);
    for (int i = 0; i < hull.size() && hull.size() > 1; i++) {
      Spot from = hull.get(i);
      Spot to = hull.get((i + 1) % hull.size());
      LineRegion candidate = along(hull, Math.atan2(to.y() - from.y(), to.x() - from.x()));
      if (candidate.area() < smallest.area()) {
        smallest = candidate;
      }
    }
    return smallest;
  }

  private static LineRegion along(List<Spot> hull, double angle) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Spot spot : hull) {
      double along = spot.x() * cos + spot.y() * sin;
      double across = spot.y() * cos - spot.x() * sin;
      left = Math.min(left, along);
      right = Math.max(right, along);
      top = Math.min(top, across);
      bottom = Math.max(bottom, across);
    }
    double along = (left + right) / 2;
    double across = (top + bottom) / 2;
    double width = Math.max(1, right - left);
    double height = Math.max(1, bottom - top);
    boolean lies = width >= height;
    return new LineRegion(
        along * cos - across * sin,
        along * sin + across * cos,
        lies ? width : height,
        lies ? height : width,
        halfTurn(lies ? angle : angle + Math.PI / 2));
  }

  /** The same direction within (-π/2, π/2]: a line has no front. */
  private static double halfTurn(double angle) {
    double turned = angle - Math.PI * Math.floor((angle + Math.PI / 2) / Math.PI);
    return turned <= -Math.PI / 2 ? turned + Math.PI : Math.min(turned, Math.PI / 2);
  }

  /** Convex hull, Andrew's monotone chain. */
  private static List<Spot> hull(List<Spot> spots) {
    List<Spot> sorted =
        spots.stream()
            .distinct()
            .sorted(Comparator.comparingDouble(Spot::x).thenComparingDouble(Spot::y))
            .toList();
    if (sorted.size() < 3) {
      return sorted;
    }
    List<Spot> lower = chain(sorted);
    List<Spot> upper = chain(sorted.reversed());
    List<Spot> hull = new ArrayList<>(lower.subList(0, lower.size() - 1));
    hull.addAll(upper.subList(0, upper.size() - 1));
    return hull;
  }

  private static List<Spot> chain(List<Spot> sorted) {
    List<Spot> chain = new ArrayList<>();
    for (Spot spot : sorted) {
      while (chain.size() >= 2 && turn(chain.get(chain.size() - 2), chain.getLast(), spot) <= 0) {
        chain.removeLast();
      }
      chain.add(spot);
    }
    return chain;
  }

  private static double turn(Spot a, Spot b, Spot c) {
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
  }
}
