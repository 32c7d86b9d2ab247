package org.wenlan.benchmarks.ocr;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** What scanners and time do to a page. The same page and seed give the same picture. */
enum Damage {
  CLEAN("清晰"),
  TILTED("倾斜 1.5°"),
  BLURRED("模糊"),
  NOISY("噪点"),
  COMPRESSED("JPEG 质量 20"),
  FAINT("低对比度"),
  SEALED("红章压字"),
  TURNED("倒置");

  private final String label;

  Damage(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  BufferedImage of(BufferedImage page, long seed) throws IOException {
    Random random = new Random(seed);
    return switch (this) {
      case CLEAN -> page;
      case TILTED -> turned(page, Math.toRadians(random.nextBoolean() ? 1.5 : -1.5));
      case TURNED -> turned(page, Math.PI);
      case BLURRED -> blurred(page);
      case NOISY -> noisy(page, random);
      case COMPRESSED -> compressed(page, 0.2f);
      case FAINT -> faint(page);
      case SEALED -> sealed(page);
    };
  }

  private static BufferedImage blank(BufferedImage page) {
    BufferedImage blank =
        new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = blank.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
    graphics.dispose();
    return blank;
  }

  private static BufferedImage turned(BufferedImage page, double angle) {
    BufferedImage turned = blank(page);
    Graphics2D graphics = turned.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(
        page,
        AffineTransform.getRotateInstance(angle, page.getWidth() / 2.0, page.getHeight() / 2.0),
        null);
    graphics.dispose();
    return turned;
  }

  /** A box of about a fortieth of an inch. */
  private static BufferedImage blurred(BufferedImage page) {
    int side = Math.max(3, page.getWidth() / 8_270 * 40 + 5 * page.getWidth() / 2_480) | 1;
    float[] box = new float[side * side];
    Arrays.fill(box, 1f / box.length);
    return new ConvolveOp(new Kernel(side, side, box), ConvolveOp.EDGE_NO_OP, null)
        .filter(page, null);
  }

  private static BufferedImage noisy(BufferedImage page, Random random) {
    BufferedImage noisy = blank(page);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int grey = page.getRGB(x, y) & 0xff;
        double shade = grey + 40 * random.nextGaussian();
        int speck = random.nextInt(200);
        int value = speck == 0 ? 0 : speck == 1 ? 255 : (int) Math.clamp(shade, 0.0, 255.0);
        noisy.setRGB(x, y, value << 16 | value << 8 | value);
      }
    }
    return noisy;
  }

  private static BufferedImage faint(BufferedImage page) {
    BufferedImage faint = blank(page);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int value = 170 + (page.getRGB(x, y) & 0xff) * 45 / 255;
        faint.setRGB(x, y, value << 16 | value << 8 | value);
      }
    }
    return faint;
  }

  private static BufferedImage compressed(BufferedImage page, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(page, null, null), settings);
    } finally {
      writer.dispose();
    }
    return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
  }

  /** Ring, star and a red bar over the middle of the print, as ink: black below stays black. */
  private static BufferedImage sealed(BufferedImage page) {
    BufferedImage seal = blank(page);
    Graphics2D graphics = seal.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(new Color(225, 40, 45));
    int size = page.getWidth() / 4;
    int left = page.getWidth() / 2 - size / 2;
    int top = page.getHeight() / 3;
    graphics.setStroke(new BasicStroke(size / 30f));
    graphics.drawOval(left, top, size, size);
    graphics.setFont(new Font(Font.SERIF, Font.BOLD, size / 2));
    graphics.drawString("★", left + size / 4, top + size * 2 / 3);
    graphics.fillRect(left + size / 6, top + size * 3 / 4, size * 2 / 3, size / 12);
    graphics.dispose();
    BufferedImage sealed = blank(page);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int paper = page.getRGB(x, y);
        int ink = seal.getRGB(x, y);
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
          mixed |= ((paper >> shift & 0xff) * (ink >> shift & 0xff) / 255) << shift;
        }
        sealed.setRGB(x, y, mixed);
      }
    }
    return sealed;
  }
}
