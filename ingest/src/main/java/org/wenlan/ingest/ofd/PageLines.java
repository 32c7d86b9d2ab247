package org.wenlan.ingest.ofd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wenlan.core.document.PlacedText;
import org.wenlan.core.document.TextSpan;

/**
 * Characters with their places made into lines: from top to bottom, those of one base line from
 * left to right. Words that stand slanted, such as watermarks, come at the end of the page, each
 * once.
 */
final class PageLines implements PageContent {

  /** Characters apart by more than this, in sizes of type, are parted by a blank. */
  private static final double GAP = 1.6;

  /** The same between two letters or digits, which are half as wide as what they are written in. */
  private static final double LATIN_GAP = 0.95;

  private record Piece(double left, double right, double base, double size, String words) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final Set<String> slanted = new LinkedHashSet<>();
  private final Set<String> pictures = new LinkedHashSet<>();
  private final List<PlacedText> places = new ArrayList<>();
  private final PageArea area;

  PageLines(PageArea area) {
    this.area = area;
  }

  /** Names of the images on the page. */
  List<String> pictures() {
    return List.copyOf(pictures);
  }

  /** Where the pieces of {@link #text()} stand, once that was asked for. */
  List<PlacedText> places() {
    return places;
  }

  @Override
  public void picture(String part, Matrix place) {
    pictures.add(part);
  }

  @Override
  public void path(Item.Path path, Matrix whole) {
    // Lines and areas say nothing.
  }

  @Override
  public void glyphs(Item.Glyphs glyphs, Matrix whole) {
    Matrix place = whole.after(glyphs.place());
    if (!place.keepsLinesLevel()) {
      slanted.add(glyphs.words().strip());
      return;
    }
    double size = Math.max(0.1, glyphs.size() * place.height());
    double wide = glyphs.size() * place.width();
    int[] words = glyphs.words().codePoints().toArray();
    StringBuilder run = new StringBuilder();
    double left = 0;
    double right = 0;
    double base = 0;
    for (int i = 0; i < words.length; i++) {
      double x = place.x(glyphs.x()[i], glyphs.y()[i]);
      double y = place.y(glyphs.x()[i], glyphs.y()[i]);
      boolean leaps = Math.abs(y - base) > size / 2 || x < right - 2 * wide;
      if (!run.isEmpty() && leaps) {
        pieces.add(new Piece(left, right, base, size, run.toString()));
        run.setLength(0);
      }
      if (run.isEmpty()) {
        left = x;
        base = y;
      } else {
        part(run, words[i], x - right + wide, wide);
      }
      run.appendCodePoint(words[i]);
      right = x + wide;
    }
    if (!run.toString().isBlank()) {
      pieces.add(new Piece(left, right, base, size, run.toString()));
    }
  }

  /** Puts a blank before {@code next} if it stands {@code step} behind the start of the last. */
  private static void part(StringBuilder run, int next, double step, double size) {
    char last = run.charAt(run.length() - 1);
    boolean latin = last < 0x250 && next < 0x250;
    if (step > size * (latin ? LATIN_GAP + 0.5 : GAP) && last != ' ' && next != ' ') {
      run.append(' ');
    }
  }

  /** The lines of the page. */
  String text() {
    pieces.sort(Comparator.comparingDouble(Piece::base));
    StringBuilder text = new StringBuilder();
    List<Piece> line = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!line.isEmpty()) {
        Piece first = line.getFirst();
        double reach = 0.45 * Math.max(Math.min(first.size(), piece.size()), 1);
        if (piece.base() - first.base() > reach) {
          flush(line, text);
        }
      }
      line.add(piece);
    }
    flush(line, text);
    slanted.forEach(words -> text.append(words).append('\n'));
    return text.toString();
  }

  private void flush(List<Piece> line, StringBuilder text) {
    line.sort(Comparator.comparingDouble(Piece::left));
    double right = Double.NEGATIVE_INFINITY;
    int start = text.length();
    for (Piece piece : line) {
      String words = piece.words();
      boolean apart = piece.left() - right > (GAP - 1) * piece.size();
      if (text.length() > start && apart && !words.startsWith(" ")) {
        text.append(' ');
      }
      places.add(
          new PlacedText(
              new TextSpan(text.length(), text.length() + words.length()),
              area.box(
                  piece.left(),
                  piece.base() - 0.88 * piece.size(),
                  piece.right(),
                  piece.base() + 0.16 * piece.size())));
      text.append(words.replace('\n', ' '));
      right = piece.right();
    }
    if (text.length() > start) {
      text.append('\n');
    }
    line.clear();
  }
}
