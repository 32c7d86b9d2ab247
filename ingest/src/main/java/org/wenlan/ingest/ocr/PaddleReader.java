package org.wenlan.ingest.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.ingest.ocr.OnnxNetwork.Output;

/**
 * PP-OCRv4 for Chinese: one network finds the lines, one tells whether the page stands on its head,
 * one reads each line.
 *
 * <p>Pages that lie on their side or stand on their head are turned first. Lines read with less
 * than {@value #DOUBTFUL} confidence are dropped: they are stamps, lines of tables, dirt. Known
 * limit: print that runs from top to bottom (竖排) is not read. Loaded at the first page, about 150
 * MB outside the heap; up to 700 MB while a page is read.
 *
 * <p>Source: PaddleOCR 2.7 (Apache-2.0), tools/infer; figures of pre- and postprocessing as there.
 */
final class PaddleReader implements PageReader {

  private static final String DETECTION = "models/ch_PP-OCRv4_det_infer.onnx";
  private static final String DIRECTION = "models/ch_ppocr_mobile_v2.0_cls_infer.onnx";
  private static final String RECOGNITION = "models/ch_PP-OCRv4_rec_infer.onnx";
  private static final String ALPHABET = "models/ppocr_keys_v1.txt";

  /** Longer side of what the first network sees, in pixels. */
  private static final int LONGER_SIDE = 1_600;

  private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
  private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};
  private static final double DOUBTFUL = 0.5;
  private static final int VOTES = 12;

  private record Networks(
      OnnxNetwork detection, OnnxNetwork direction, OnnxNetwork recognition, CtcDecoder decoder) {}

  private final Runnable progress;
  private @Nullable Networks networks;

  /**
   * @param progress called once the lines are found, and after each line
   */
  PaddleReader(Runnable progress) {
    this.progress = progress;
  }

  @Override
  public boolean isReady() {
    try {
      networks();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Networks networks() throws IOException {
    Networks loaded = networks;
    if (loaded == null) {
      loaded =
          new Networks(
              OnnxNetwork.load(DETECTION),
              OnnxNetwork.load(DIRECTION),
              OnnxNetwork.load(RECOGNITION),
              new CtcDecoder(alphabet()));
      networks = loaded;
    }
    return loaded;
  }

  /** One character to a line, the ideographic space among them. */
  private static List<String> alphabet() throws IOException {
    try (InputStream stream = PaddleReader.class.getClassLoader().getResourceAsStream(ALPHABET)) {
      if (stream == null) {
        throw new IOException("not on the class path: " + ALPHABET);
      }
      return List.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1));
    }
  }

  @Override
  public List<RecognisedLine> read(GreyImage picture) throws IOException {
    Networks loaded = networks();
    GreyImage page = picture;
    int quarters = 0;
    progress.run();
    List<LineRegion> lines = find(loaded, page);
    progress.run();
    if (lieOnTheirSide(lines)) {
      quarters = 1;
      page = page.turned(1);
      lines = find(loaded, page);
    }
    progress.run();
    if (standsOnItsHead(loaded, page, lines)) {
      quarters += 2;
      page = page.turned(2);
      lines = turned(lines, page);
    }
    List<ReadingOrder.Piece> pieces = new ArrayList<>();
    for (LineRegion line : lines) {
      progress.run();
      CtcDecoder.Reading reading = read(loaded, page, line);
      if (!reading.text().isEmpty() && reading.confidence() >= DOUBTFUL) {
        pieces.add(new ReadingOrder.Piece(line, reading.text(), reading.confidence()));
      }
    }
    return ReadingOrder.of(pieces, page.width(), page.height(), quarters);
  }

  private static List<LineRegion> find(Networks loaded, GreyImage page) throws IOException {
    double scale = Math.min(1, (double) LONGER_SIDE / Math.max(page.width(), page.height()));
    int width = multipleOf32(page.width() * scale);
    int height = multipleOf32(page.height() * scale);
    GreyImage small = page.resized(width, height);
    FloatBuffer planes = LinePicture.direct(3 * width * height);
    for (int channel = 0; channel < 3; channel++) {
      float[] plane = new float[width * height];
      for (int i = 0; i < plane.length; i++) {
        plane[i] = ((small.pixels()[i] & 0xff) / 255f - MEAN[channel]) / DEVIATION[channel];
      }
      planes.put(plane);
    }
    Output output = loaded.detection().run(planes.flip(), 1, 3, height, width);
    float[] likelihoods = new float[width * height];
    output.values().get(likelihoods);
    return new TextMap(likelihoods, width, height)
        .lines().stream()
            .map(
                line -> line.scaled((double) page.width() / width, (double) page.height() / height))
            .toList();
  }

  private static int multipleOf32(double pixels) {
    return Math.max(32, (int) Math.round(pixels / 32) * 32);
  }

  private static boolean lieOnTheirSide(List<LineRegion> lines) {
    double all = lines.stream().mapToDouble(LineRegion::area).sum();
    double upright =
        lines.stream().filter(LineRegion::isUpright).mapToDouble(LineRegion::area).sum();
    return upright > all * 0.6;
  }

  private static boolean standsOnItsHead(Networks loaded, GreyImage page, List<LineRegion> lines)
      throws IOException {
    List<LineRegion> longest =
        lines.stream()
            .sorted(Comparator.comparingDouble(LineRegion::width).reversed())
            .limit(VOTES)
            .toList();
    double votes = 0;
    for (LineRegion line : longest) {
      Output output =
          loaded
              .direction()
              .run(LinePicture.head(page, line), 1, 3, LinePicture.HEIGHT, 4 * LinePicture.HEIGHT);
      votes += output.values().get(1) - output.values().get(0);
    }
    return votes > 0;
  }

  private static List<LineRegion> turned(List<LineRegion> lines, GreyImage page) {
    return lines.stream()
        .map(
            line ->
                new LineRegion(
                    page.width() - line.x(),
                    page.height() - line.y(),
                    line.width(),
                    line.height(),
                    line.angle()))
        .toList();
  }

  private static CtcDecoder.Reading read(Networks loaded, GreyImage page, LineRegion line)
      throws IOException {
    FloatBuffer picture = LinePicture.whole(page, line);
    long width = picture.remaining() / (3L * LinePicture.HEIGHT);
    Output output = loaded.recognition().run(picture, 1, 3, LinePicture.HEIGHT, width);
    if (output.shape()[2] != loaded.decoder().signs()) {
      throw new IOException(
          "%s knows %d signs, its alphabet %d"
              .formatted(RECOGNITION, output.shape()[2], loaded.decoder().signs()));
    }
    return loaded.decoder().decode(output.values());
  }
}
