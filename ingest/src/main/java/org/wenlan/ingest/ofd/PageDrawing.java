package org.wenlan.ingest.ofd;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;

/**
 * Draws a page: characters at their places, images, lines and areas.
 *
 * <p>Characters are drawn in a font of this machine, at the places and sizes of the original: the
 * page reads as printed, but its letter forms may differ. Shadings, patterns and clips are left
 * out.
 */
final class PageDrawing implements PageContent {

  private static final long MAX_PIXELS = 36_000_000;

  private final OfdPackage parts;
  private final BufferedImage image;
  private final Graphics2D graphics;
  private final Font font = new Font(Font.SERIF, Font.PLAIN, 1);

  PageDrawing(OfdPackage parts, PageArea area, int width) {
    this.parts = parts;
    double scale = width / area.width();
    int height = (int) Math.clamp(Math.round(area.height() * scale), 1, 3L * width);
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.scale(scale, scale);
    graphics.translate(-area.left(), -area.top());
  }

  /** What was drawn. */
  BufferedImage finished() {
    graphics.dispose();
    return image;
  }

  private static AffineTransform transform(Matrix place) {
    return new AffineTransform(place.a(), place.b(), place.c(), place.d(), place.e(), place.f());
  }

  @Override
  public void glyphs(Item.Glyphs glyphs, Matrix whole) {
    AffineTransform before = graphics.getTransform();
    graphics.transform(transform(whole.after(glyphs.place())));
    graphics.setColor(new Color(glyphs.colour()));
    AffineTransform page = graphics.getTransform();
    int[] words = glyphs.words().codePoints().toArray();
    for (int i = 0; i < words.length; i++) {
      // A font of one millimetre would be rounded away: it is drawn large and scaled down.
      AffineTransform place = new AffineTransform(page);
      place.translate(glyphs.x()[i], glyphs.y()[i]);
      place.scale(glyphs.size() / 100, glyphs.size() / 100);
      graphics.setTransform(place);
      graphics.setFont(font.deriveFont(100f));
      graphics.drawString(Character.toString(words[i]), 0, 0);
    }
    graphics.setTransform(before);
  }

  @Override
  public void picture(String part, Matrix place) {
    BufferedImage picture;
    try (InputStream bytes = parts.open(part)) {
      picture = ImageIO.read(bytes);
    } catch (IOException | RuntimeException e) {
      // Readers of images throw anything on broken ones; the rest of the page is still worth
      // seeing.
      return;
    }
    if (picture == null || (long) picture.getWidth() * picture.getHeight() > MAX_PIXELS) {
      return;
    }
    AffineTransform unit = transform(place);
    unit.scale(1.0 / picture.getWidth(), 1.0 / picture.getHeight());
    graphics.drawImage(picture, unit, null);
  }

  @Override
  public void path(Item.Path path, Matrix whole) {
    Path2D shape = shape(path.data());
    Shape placed = transform(whole.after(path.place())).createTransformedShape(shape);
    if (path.fill() >= 0) {
      graphics.setColor(new Color(path.fill()));
      graphics.fill(placed);
    }
    if (path.stroke() >= 0) {
      graphics.setColor(new Color(path.stroke()));
      graphics.setStroke(new BasicStroke((float) Math.clamp(path.lineWidth(), 0.05, 20)));
      graphics.draw(placed);
    }
  }

  /** Reads abbreviated data: M, S, L, Q, B, A, C with their numbers (GB/T 33190, 9.2). */
  private static Path2D shape(String data) {
    Path2D.Double path = new Path2D.Double();
    String[] words = data.strip().split("\\s+", -1);
    int at = 0;
    while (at < words.length) {
      String operator = words[at++];
      int count =
          switch (operator) {
            case "M", "S", "L" -> 2;
            case "Q" -> 4;
            case "B" -> 6;
            case "A" -> 7;
            default -> 0;
          };
      double[] n = new double[count];
      for (int i = 0; i < count; i++) {
        n[i] = at < words.length ? Numbers.one(words[at++], 0) : 0;
      }
      boolean begun = path.getCurrentPoint() != null;
      switch (operator) {
        case "M", "S" -> path.moveTo(n[0], n[1]);
        case "L" -> lineTo(path, begun, n[0], n[1]);
        case "Q" -> {
          lineTo(
              path,
              begun,
              begun ? path.getCurrentPoint().getX() : n[0],
              begun ? path.getCurrentPoint().getY() : n[1]);
          path.quadTo(n[0], n[1], n[2], n[3]);
        }
        case "B" -> {
          lineTo(
              path,
              begun,
              begun ? path.getCurrentPoint().getX() : n[0],
              begun ? path.getCurrentPoint().getY() : n[1]);
          path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
        }
        // Arcs are drawn as their chords: seals are images, tables have none.
        case "A" -> lineTo(path, begun, n[5], n[6]);
        case "C" -> {
          if (begun) {
            path.closePath();
          }
        }
        default -> {}
      }
    }
    return path;
  }

  private static void lineTo(Path2D path, boolean begun, double x, double y) {
    if (begun) {
      path.lineTo(x, y);
    } else {
      path.moveTo(x, y);
    }
  }
}
