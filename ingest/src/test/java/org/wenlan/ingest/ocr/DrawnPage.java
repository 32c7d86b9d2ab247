package org.wenlan.ingest.ocr;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;

/** A fictional notice, drawn as a scanner would see half a page of A4 at 200 dpi. */
final class DrawnPage {

  static final List<String> LINES =
      List.of(
          "澜州市人民政府关于加强公共图书馆服务的通知",
          "各县人民政府，市政府各部门、各直属机构：",
          "为进一步推动全民阅读，提高公共文化服务水平，经研究",
          "决定，现将有关事项通知如下：到2027年，全市建成分馆86个，",
          "人均藏书量不少于1.2册，年接待读者超过350万人次。",
          "一、完善总分馆制度。市图书馆负责统一采购、编目和配送，",
          "县级馆承担辖区内基层服务点的业务指导和人员培训工作。",
          "二、开展科技查新和决策咨询。面向高新技术企业提供文献",
          "检索、专题简报等服务，收费标准由价格主管部门另行制定。",
          "三、本通知自印发之日起施行，有效期五年。");

  private static final int WIDTH = 1654;
  private static final int HEIGHT = 1000;

  private DrawnPage() {}

  static String text() {
    return String.join("", LINES);
  }

  /** Black print on white. */
  static BufferedImage clean() {
    return printed(
        graphics -> {
          for (int i = 0; i < LINES.size(); i++) {
            graphics.drawString(LINES.get(i), i == 0 ? 300 : 150, 120 + 85 * i);
          }
        });
  }

  /** The same text without its line ends, in two columns with two characters between them. */
  static BufferedImage columns() {
    int most = 14;
    int rows = (text().length() + 2 * most - 1) / (2 * most);
    return printed(
        graphics -> {
          for (int line = 0; line * most < text().length(); line++) {
            int end = Math.min(text().length(), (line + 1) * most);
            String print = text().substring(line * most, end);
            graphics.drawString(print, line < rows ? 130 : 130 + 16 * 46, 120 + 85 * (line % rows));
          }
        });
  }

  private static BufferedImage printed(Consumer<Graphics2D> print) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = pen(image);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(Color.BLACK);
    graphics.setFont(font().deriveFont(46f));
    print.accept(graphics);
    graphics.dispose();
    return image;
  }

  /** The same below a red seal: where ink lies on ink, black wins. */
  static BufferedImage sealed() {
    BufferedImage image = clean();
    BufferedImage seal = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = pen(seal);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(new Color(222, 38, 44));
    graphics.setStroke(new BasicStroke(16));
    graphics.drawOval(800, 300, 460, 460);
    graphics.fillRect(900, 480, 260, 110);
    graphics.dispose();
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        if ((image.getRGB(x, y) & 0xff) > 128) {
          image.setRGB(x, y, seal.getRGB(x, y));
        }
      }
    }
    return image;
  }

  /** Turned clockwise. */
  static BufferedImage turned(BufferedImage image, double degrees) {
    boolean onItsSide = Math.abs(degrees) == 90;
    int width = onItsSide ? HEIGHT : WIDTH;
    int height = onItsSide ? WIDTH : HEIGHT;
    BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = pen(turned);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    turn.rotate(Math.toRadians(degrees));
    turn.translate(-WIDTH / 2.0, -HEIGHT / 2.0);
    graphics.drawImage(image, turn, null);
    graphics.dispose();
    return turned;
  }

  private static Graphics2D pen(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    return graphics;
  }

  /** A font that has every character; without one the test is left out. */
  private static Font font() {
    Font[] fonts = GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts();
    var found = Arrays.stream(fonts).filter(font -> font.canDisplayUpTo(text()) < 0).findFirst();
    Assumptions.assumeTrue(found.isPresent(), "needs a Chinese font");
    return found.orElseThrow();
  }

  /** Share of the characters that were read right: 1 − edit distance ÷ length. */
  static double accuracy(String read) {
    String a = read.replaceAll("[\\s\\u3000]", "");
    String b = text();
    int[] last = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
      }
      last = row;
    }
    return 1 - (double) last[b.length()] / b.length();
  }
}
