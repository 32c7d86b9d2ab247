package org.wenlan.ingest.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wenlan.core.document.PageBox;
import org.wenlan.ingest.ocr.LineRegion.Spot;

/**
 * Puts what was read on a page into the order in which people read it: from top to bottom, what
 * stands on one level from left to right.
 *
 * <p>The page is levelled first by the middle slant of its lines. What stands in from the left edge
 * gets an indent, and a gap of more than a line an empty line, for that is how paragraphs are known
 * later. Known limit: columns side by side are read across.
 */
final class ReadingOrder {

  private static final int WIDEST_INDENT = 20;

  private ReadingOrder() {}

  /** What was read in one place. */
  record Piece(LineRegion region, String text, double confidence) {}

  /** A piece on the levelled page. */
  private record Level(Piece piece, double left, double right, double middle, double height) {}

  /**
   * Orders.
   *
   * @param quarters by which the page was turned clockwise before it was read; boxes are those of
   *     the page as it was
   */
  static List<RecognisedLine> of(List<Piece> pieces, int width, int height, int quarters) {
    List<List<Level>> rows = rows(level(pieces));
    double em = em(pieces);
    double edge =
        rows.stream()
            .mapToDouble(row -> row.getFirst().left())
            .sorted()
            .skip(rows.size() / 10)
            .findFirst()
            .orElse(0);
    double step = step(rows);
    List<RecognisedLine> lines = new ArrayList<>();
    double above = 0;
    for (List<Level> row : rows) {
      Level first = row.getFirst();
      String lead = lines.isEmpty() ? "" : first.middle() - above > 1.7 * step ? "\n\n" : "\n";
      int indent = Math.clamp(Math.round((first.left() - edge) / em), 0, WIDEST_INDENT);
      above = first.middle();
      lead += "\u3000".repeat(indent);
      for (Level level : row) {
        Piece piece = level.piece();
        lines.add(
            new RecognisedLine(
                piece.text(),
                piece.confidence(),
                box(piece.region(), width, height, quarters),
                lead));
        lead = " ";
      }
    }
    return lines;
  }

  private static List<Level> level(List<Piece> pieces) {
    double[] slants =
        pieces.stream()
            .map(Piece::region)
            .filter(region -> region.width() > 4 * region.height())
            .mapToDouble(LineRegion::angle)
            .sorted()
            .toArray();
    double slant = slants.length == 0 ? 0 : slants[slants.length / 2];
    double cos = Math.cos(slant);
    double sin = Math.sin(slant);
    return pieces.stream()
        .map(
            piece -> {
              LineRegion region = piece.region();
              double along = region.x() * cos + region.y() * sin;
              double across = region.y() * cos - region.x() * sin;
              double half = region.width() / 2;
              return new Level(piece, along - half, along + half, across, region.height());
            })
        .sorted(Comparator.comparingDouble(Level::middle))
        .toList();
  }

  private static List<List<Level>> rows(List<Level> levels) {
    List<List<Level>> rows = new ArrayList<>();
    for (Level level : levels) {
      Level first = rows.isEmpty() ? level : rows.getLast().getFirst();
      double reach = 0.5 * Math.min(first.height(), level.height());
      if (rows.isEmpty() || level.middle() - first.middle() > reach) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(level);
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(Level::left)));
    return rows;
  }

  /** Width of a Chinese character: the median over the lines, two Latin letters counting as one. */
  private static double em(List<Piece> pieces) {
    double[] widths =
        pieces.stream()
            .mapToDouble(
                piece ->
                    piece.region().width()
                        / piece.text().codePoints().mapToDouble(c -> c < 0x2000 ? 0.5 : 1).sum())
            .sorted()
            .toArray();
    return widths.length == 0 ? 1 : Math.max(1, widths[widths.length / 2]);
  }

  /** Usual distance from one row to the next. */
  private static double step(List<List<Level>> rows) {
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      steps.add(rows.get(i).getFirst().middle() - rows.get(i - 1).getFirst().middle());
    }
    return steps.stream().sorted().skip(steps.size() / 2).findFirst().orElse(1.0);
  }

  private static PageBox box(LineRegion region, int width, int height, int quarters) {
    List<Spot> corners = region.corners();
    double left = corners.stream().mapToDouble(Spot::x).min().orElse(0) / width;
    double right = corners.stream().mapToDouble(Spot::x).max().orElse(0) / width;
    double top = corners.stream().mapToDouble(Spot::y).min().orElse(0) / height;
    double bottom = corners.stream().mapToDouble(Spot::y).max().orElse(0) / height;
    return switch (quarters) {
      case 1 -> PageBox.within(top, 1 - left, bottom, 1 - right);
      case 2 -> PageBox.within(1 - left, 1 - top, 1 - right, 1 - bottom);
      case 3 -> PageBox.within(1 - top, left, 1 - bottom, right);
      default -> PageBox.within(left, top, right, bottom);
    };
  }
}
