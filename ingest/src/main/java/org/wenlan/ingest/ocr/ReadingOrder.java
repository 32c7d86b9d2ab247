package org.wenlan.ingest.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wenlan.core.document.PageBox;
import org.wenlan.ingest.ocr.LineRegion.Spot;

/**
 * Puts what was read on a page into the order in which people read it: column after column, each
 * from top to bottom, what stands on one level from left to right.
 *
 * <p>The page is levelled first by the middle slant of its lines, then parted into {@link Columns}.
 * What stands in from the left edge of its block gets an indent, and a gap of more than a line an
 * empty line, for that is how paragraphs are known later; a column goes on without one where the
 * one before it ended. Known limit: print from top to bottom (竖排).
 */
final class ReadingOrder {

  private static final int WIDEST_INDENT = 20;

  private ReadingOrder() {}

  /** What was read in one place. */
  record Piece(LineRegion region, String text, double confidence) {}

  /** A piece on the levelled page; {@code middle} is the middle of its height. */
  record Level(Piece piece, double left, double right, double middle, double height) {

    /** The middle of its width. */
    double centre() {
      return (left + right) / 2;
    }
  }

  /**
   * Orders.
   *
   * @param quarters by which the page was turned clockwise before it was read; boxes are those of
   *     the page as it was
   */
  static List<RecognisedLine> of(List<Piece> pieces, int width, int height, int quarters) {
    double em = em(pieces);
    List<RecognisedLine> lines = new ArrayList<>();
    for (Columns.Block block : new Columns(em).of(level(pieces))) {
      String lead = lines.isEmpty() ? "" : block.goesOn() ? "\n" : "\n\n";
      List<List<Level>> rows = rows(block.pieces());
      double edge = edge(rows);
      double step = step(rows);
      double above = rows.getFirst().getFirst().middle();
      for (List<Level> row : rows) {
        Level first = row.getFirst();
        lead = first.middle() - above > 1.7 * step ? "\n\n" : lead;
        above = first.middle();
        int indent = Math.clamp(Math.round((first.left() - edge) / em), 0, WIDEST_INDENT);
        lead += "\u3000".repeat(indent);
        for (Level level : row) {
          Piece piece = level.piece();
          PageBox box = box(piece.region(), width, height, quarters);
          lines.add(new RecognisedLine(piece.text(), piece.confidence(), box, lead));
          lead = " ";
        }
        lead = "\n";
      }
    }
    return lines;
  }

  /** Where most rows begin; some stand further left: numbers in the margin, specks. */
  private static double edge(List<List<Level>> rows) {
    return rows.stream()
        .mapToDouble(row -> row.getFirst().left())
        .sorted()
        .skip(rows.size() / 10)
        .findFirst()
        .orElse(0);
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

  /** Pieces that stand on one level, each row from left to right; {@code levels} from the top. */
  static List<List<Level>> rows(List<Level> levels) {
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
  static double step(List<List<Level>> rows) {
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
