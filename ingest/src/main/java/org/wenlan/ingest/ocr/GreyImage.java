package org.wenlan.ingest.ocr;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * A picture of a page in shades of grey, one byte a pixel, 0 black to 255 white.
 *
 * <p>Not changed once made, though {@link #pixels()} is not copied. Memory: width × height bytes.
 *
 * @param pixels row by row from the top
 */
record GreyImage(byte[] pixels, int width, int height) {

  private static final int WHITE = 255;

  GreyImage {
    if (width < 1 || height < 1 || pixels.length != width * height) {
      throw new IllegalArgumentException(
          "a picture of %d x %d needs as many pixels, got %d"
              .formatted(width, height, pixels.length));
    }
  }

  /**
   * The red channel: red seals (红章) and red heads turn white there, black print stays. Where a
   * picture has transparent places, white paper is assumed below.
   */
  static GreyImage withoutRed(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] pixels = new byte[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int alpha = row[x] >>> 24;
        int red = (row[x] >> 16) & 0xff;
        pixels[y * width + x] = (byte) (WHITE - (WHITE - red) * alpha / WHITE);
      }
    }
    return new GreyImage(pixels, width, height);
  }

  int at(int x, int y) {
    return pixels[y * width + x] & 0xff;
  }

  /** The same turned clockwise by {@code quarters} of a full turn. */
  GreyImage turned(int quarters) {
    return switch (Math.floorMod(quarters, 4)) {
      case 1 -> quarterTurned();
      case 2 -> {
        byte[] turned = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
          turned[pixels.length - 1 - i] = pixels[i];
        }
        yield new GreyImage(turned, width, height);
      }
      case 3 -> quarterTurned().turned(2);
      default -> this;
    };
  }

  private GreyImage quarterTurned() {
    int newWidth = height;
    int newHeight = width;
    byte[] turned = new byte[pixels.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned[x * newWidth + newWidth - 1 - y] = pixels[y * width + x];
      }
    }
    return new GreyImage(turned, newWidth, newHeight);
  }

  /** The same at another size; each new pixel is the mean of those it covers. */
  GreyImage resized(int newWidth, int newHeight) {
    if (newWidth == width && newHeight == height) {
      return this;
    }
    byte[] resized = new byte[newWidth * newHeight];
    long[] sums = new long[width];
    for (int y = 0; y < newHeight; y++) {
      int top = (int) ((long) y * height / newHeight);
      int bottom = Math.max(top + 1, (int) ((long) (y + 1) * height / newHeight));
      Arrays.fill(sums, 0);
      for (int row = top; row < bottom; row++) {
        for (int x = 0; x < width; x++) {
          sums[x] += pixels[row * width + x] & 0xff;
        }
      }
      for (int x = 0; x < newWidth; x++) {
        int left = (int) ((long) x * width / newWidth);
        int right = Math.max(left + 1, (int) ((long) (x + 1) * width / newWidth));
        long sum = 0;
        for (int column = left; column < right; column++) {
          sum += sums[column];
        }
        resized[y * newWidth + x] = (byte) (sum / ((long) (right - left) * (bottom - top)));
      }
    }
    return new GreyImage(resized, newWidth, newHeight);
  }

  /**
   * The shade between four pixels, 0 to 255; white outside. {@code (0.5, 0.5)} is the middle of the
   * first pixel.
   */
  double between(double x, double y) {
    double left = Math.floor(x - 0.5);
    double top = Math.floor(y - 0.5);
    double right = x - 0.5 - left;
    double down = y - 0.5 - top;
    int column = (int) left;
    int row = (int) top;
    return (1 - down) * ((1 - right) * shade(column, row) + right * shade(column + 1, row))
        + down * ((1 - right) * shade(column, row + 1) + right * shade(column + 1, row + 1));
  }

  private int shade(int x, int y) {
    return x < 0 || y < 0 || x >= width || y >= height ? WHITE : at(x, y);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GreyImage that
        && width == that.width
        && height == that.height
        && Arrays.equals(pixels, that.pixels);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(pixels) + width;
  }

  @Override
  public String toString() {
    return "GreyImage[%d x %d]".formatted(width, height);
  }
}
