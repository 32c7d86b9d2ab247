package org.wenlan.ingest.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wenlan.ingest.ocr.ReadingOrder.Level;

/**
 * Finds columns of running text side by side on a page (分栏), for they are read one after the other,
 * while the cells of a table are read across.
 *
 * <p>A gutter is the upright line on which the fewest pieces are cut. Pieces that it cuts (a title,
 * an abstract, a wide table) part the page into bands, and a band is columns if on both sides of
 * the gutter row follows row and most rows fill their side. Print that was broken into lines does
 * so; labels do not, nor do cells, for they are not all equally long. Each side is looked at again,
 * so three columns are found too. Cost: pieces × steps across the page, for each gutter. Known
 * limit: a column of fewer than {@value #FEWEST_ROWS} rows is read across.
 */
final class Columns {

  static final int FEWEST_ROWS = 4;

  /** Narrower than this no column of running text is set, in characters. */
  private static final int NARROWEST = 7;

  /** A row that reaches so far across its side is a full one. */
  private static final double FULL = 0.85;

  private static final double MOST_ROWS = 0.5;

  /** Share of the levels of a side on which something must stand: cells leave some empty. */
  private static final double DENSE = 0.7;

  /** Rows farther apart than so many usual steps belong to different blocks. */
  private static final double GAP = 1.3;

  /** How far a piece may reach over a gutter, in characters: boxes are drawn with some air. */
  private static final double OVERLAP = 0.4;

  /** Shares of the width between which gutters are looked for. */
  private static final double LEFTMOST = 0.2;

  private static final double RIGHTMOST = 0.8;

  private final double em;

  /**
   * @param em width of a Chinese character, in pixels
   */
  Columns(double em) {
    this.em = em;
  }

  /**
   * Pieces to be read by rows.
   *
   * @param pieces from top to bottom; not empty
   * @param goesOn whether it is the next column of the text before it
   */
  record Block(List<Level> pieces, boolean goesOn) {}

  /**
   * Parts a page into blocks in the order in which they are read.
   *
   * @param pieces from top to bottom
   */
  List<Block> of(List<Level> pieces) {
    Optional<Double> gutter = gutter(pieces);
    return gutter.isEmpty() ? whole(pieces) : bands(pieces, gutter.get());
  }

  private static List<Block> whole(List<Level> pieces) {
    return pieces.isEmpty() ? List.of() : List.of(new Block(pieces, false));
  }

  private List<Block> bands(List<Level> pieces, double gutter) {
    List<Block> blocks = new ArrayList<>();
    List<Level> across = new ArrayList<>();
    List<Level> band = new ArrayList<>();
    for (Level piece : pieces) {
      if (isCut(piece, gutter)) {
        end(band, across, gutter, blocks);
        across.add(piece);
      } else {
        band.add(piece);
      }
    }
    end(band, across, gutter, blocks);
    blocks.addAll(whole(List.copyOf(across)));
    return blocks;
  }

  /** Takes the pieces of a band that ends into columns, or to those that are read across. */
  private void end(List<Level> band, List<Level> across, double gutter, List<Block> blocks) {
    List<Level> right = band.stream().filter(piece -> piece.centre() >= gutter).toList();
    List<Level> left = band.stream().filter(piece -> piece.centre() < gutter).toList();
    List<Level> above = above(left, right);
    left = left.subList(above.size(), left.size());
    if (isText(left) && isText(right)) {
      across.addAll(above);
      blocks.addAll(whole(List.copyOf(across)));
      across.clear();
      blocks.addAll(of(left));
      List<Block> next = of(right);
      blocks.add(new Block(next.getFirst().pieces(), true));
      blocks.addAll(next.subList(1, next.size()));
    } else {
      across.addAll(band);
    }
    band.clear();
  }

  /**
   * The first pieces of the left side that belong to what stands across above it: they stand higher
   * than anything on the right and a gap parts them from what follows. So ends an abstract whose
   * last line is short.
   */
  private static List<Level> above(List<Level> left, List<Level> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return List.of();
    }
    double step = ReadingOrder.step(ReadingOrder.rows(left));
    double top = right.getFirst().middle() - step / 2;
    int end = 0;
    for (int next = 1; next < left.size() && left.get(next - 1).middle() < top; next++) {
      double gap = left.get(next).middle() - left.get(next - 1).middle();
      end = gap > GAP * step ? next : end;
    }
    return left.subList(0, end);
  }

  /** Whether one side of a gutter holds running text, or columns of it. */
  private boolean isText(List<Level> side) {
    List<List<Level>> rows = ReadingOrder.rows(side);
    if (rows.size() < FEWEST_ROWS) {
      return false;
    }
    // One piece in the margin must not widen the side.
    double[] lefts = side.stream().mapToDouble(Level::left).sorted().toArray();
    double[] rights = side.stream().mapToDouble(Level::right).sorted().toArray();
    double width = rights[(rights.length - 1) * 9 / 10] - lefts[lefts.length / 10];
    if (width < NARROWEST * em) {
      return false;
    }
    double span = rows.getLast().getFirst().middle() - rows.getFirst().getFirst().middle();
    if (rows.size() < DENSE * (1 + span / ReadingOrder.step(rows))) {
      return false;
    }
    long full = rows.stream().filter(row -> covered(row) >= FULL * width).count();
    return full >= MOST_ROWS * rows.size() || of(side).size() > 1;
  }

  private static double covered(List<Level> row) {
    return row.stream().mapToDouble(piece -> piece.right() - piece.left()).sum();
  }

  /**
   * The middle of the widest stretch where hardly more pieces are cut than anywhere; empty if all
   * are. Hardly more: a page number below a gutter must not push it aside.
   */
  private Optional<Double> gutter(List<Level> pieces) {
    double left = left(pieces);
    double first = left + LEFTMOST * (right(pieces) - left);
    double last = left + RIGHTMOST * (right(pieces) - left);
    double step = em / 4;
    long[] cuts = new long[1 + (int) ((last - first) / step)];
    for (int at = 0; at < cuts.length; at++) {
      double x = first + at * step;
      cuts[at] = pieces.stream().filter(piece -> isCut(piece, x)).count();
    }
    long fewest = Arrays.stream(cuts).min().orElseThrow();
    if (fewest == pieces.size()) {
      return Optional.empty();
    }
    long allowed = fewest + 1 + pieces.size() / 40;
    int widest = 0;
    int middle = 0;
    int start = 0;
    for (int at = 0; at < cuts.length; at++) {
      start = cuts[at] <= allowed ? start : at + 1;
      if (at + 1 - start > widest) {
        widest = at + 1 - start;
        middle = start + widest / 2;
      }
    }
    return Optional.of(first + middle * step);
  }

  private boolean isCut(Level piece, double x) {
    return piece.left() < x - OVERLAP * em && piece.right() > x + OVERLAP * em;
  }

  private static double left(List<Level> pieces) {
    return pieces.stream().mapToDouble(Level::left).min().orElse(0);
  }

  private static double right(List<Level> pieces) {
    return pieces.stream().mapToDouble(Level::right).max().orElse(0);
  }
}
