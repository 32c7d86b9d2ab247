package org.wenlan.ingest.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.wenlan.core.document.PageBox;

/**
 * The {@code tesseract} program with its simplified Chinese model, where both are installed.
 *
 * <p>Cost: about four seconds and 80 MB for a page of A4, in a process of its own.
 */
final class TesseractReader implements PageReader {

  private static final String LANGUAGE = "chi_sim";
  private static final int DPI = 300;
  private static final int COLUMNS = 12;

  private Optional<Boolean> installed = Optional.empty();

  @Override
  public boolean isReady() {
    if (installed.isEmpty()) {
      installed = Optional.of(hasLanguage());
    }
    return installed.get();
  }

  private static boolean hasLanguage() {
    try {
      return output(new ProcessBuilder("tesseract", "--list-langs"))
          .lines()
          .anyMatch(LANGUAGE::equals);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public List<RecognisedLine> read(GreyImage page) throws IOException {
    Path picture = Files.createTempFile("wenlan-page", ".png");
    try {
      BufferedImage image =
          new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_BYTE_GRAY);
      image.getRaster().setDataElements(0, 0, page.width(), page.height(), page.pixels());
      ImageIO.write(image, "png", picture.toFile());
      ProcessBuilder builder =
          new ProcessBuilder(
              "tesseract",
              picture.toString(),
              "stdout",
              "-l",
              LANGUAGE,
              "--dpi",
              Integer.toString(DPI),
              "tsv");
      // One page, one thread: documents, not lines, run side by side.
      builder.environment().put("OMP_THREAD_LIMIT", "1");
      return lines(output(builder), page.width(), page.height());
    } finally {
      Files.deleteIfExists(picture);
    }
  }

  /** Lines out of the table that the program prints: one row for each word. */
  static List<RecognisedLine> lines(String table, int width, int height) {
    List<RecognisedLine> lines = new ArrayList<>();
    Line line = new Line();
    for (String row : table.lines().skip(1).toList()) {
      String[] cells = row.split("\t", -1);
      if (cells.length >= COLUMNS && cells[0].equals("5") && !cells[11].isBlank()) {
        String paragraph = String.join(".", cells[1], cells[2], cells[3]);
        if (!line.is(paragraph, cells[4])) {
          line.finish(lines, width, height);
          line = new Line();
        }
        line.add(paragraph, cells);
      }
    }
    line.finish(lines, width, height);
    return lines;
  }

  /** A line under way. */
  private static final class Line {
    private final StringBuilder text = new StringBuilder();
    private String paragraph = "";
    private String number = "";
    private double confidence;
    private int letters;
    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right;
    private int bottom;

    boolean is(String otherParagraph, String otherNumber) {
      return paragraph.equals(otherParagraph) && number.equals(otherNumber);
    }

    void add(String inParagraph, String[] cells) {
      paragraph = inParagraph;
      number = cells[4];
      String word = cells[11];
      boolean latin =
          !text.isEmpty() && text.charAt(text.length() - 1) < 0x2000 && word.charAt(0) < 0x2000;
      text.append(latin ? " " : "").append(word);
      confidence += Double.parseDouble(cells[10]) / 100 * word.length();
      letters += word.length();
      int x = Integer.parseInt(cells[6]);
      int y = Integer.parseInt(cells[7]);
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x + Integer.parseInt(cells[8]));
      bottom = Math.max(bottom, y + Integer.parseInt(cells[9]));
    }

    void finish(List<RecognisedLine> lines, int width, int height) {
      if (letters == 0) {
        return;
      }
      lines.add(
          new RecognisedLine(
              text.toString(),
              Math.clamp(confidence / letters, 0, 1),
              PageBox.within(
                  (double) left / width,
                  (double) top / height,
                  (double) right / width,
                  (double) bottom / height),
              lines.isEmpty() ? "" : number.equals("1") ? "\n\n" : "\n"));
    }
  }

  /**
   * All that a program prints.
   *
   * @throws IOException if it could not be started, or did not end as it should: what it printed
   *     until then is not all
   */
  static String output(ProcessBuilder builder) throws IOException {
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    try (InputStream out = process.getInputStream()) {
      String printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IOException("%s ended with %d".formatted(builder.command().getFirst(), exit));
      }
      return printed;
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("told to end while a program went on");
    }
  }
}
