package org.wenlan.reports.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** GB/T 9704—2012, measured on DOCX as LibreOffice lays it out. */
class OfficeLayoutTest {

  private static final double MM = PageStyle.POINTS_PER_MM;

  @TempDir Path folder;

  @Test
  void officialPagesHold22LinesOf28Characters() throws Exception {
    try (PDDocument pdf = laidOut(SampleDocument.full(PageStyle.OFFICIAL))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(3); // 48 lines
      Map<Long, Integer> lines = new TreeMap<>();
      glyphs(pdf, 1).stream()
          .filter(glyph -> "国".equals(glyph.getUnicode()))
          .forEach(glyph -> lines.merge((long) Math.round(glyph.getYDirAdj()), 1, Integer::sum));
      assertThat(lines).hasSize(22);
      assertThat(lines.values()).containsOnly(28);
    }
  }

  @Test
  void unitAndDateShareALineAndTheTailStandsAtTheFootOfTheTypeArea() throws Exception {
    try (PDDocument pdf = laidOut(SampleDocument.bulletin())) {
      List<TextPosition> first = glyphs(pdf, 1);
      assertThat(lowest(first, "年", 40, 120)).isCloseTo(lowest(first, "馆", 40, 120), within(1.0));
      double foot = lowest(glyphs(pdf, pdf.getNumberOfPages()), "印", 0, 297);
      assertThat(297 - foot).isBetween(35.0, 40.0);
    }
  }

  /** Height in millimetres from the top of the page of the lowest such glyph in between. */
  private static double lowest(List<TextPosition> glyphs, String wanted, int fromMm, int toMm) {
    return glyphs.stream()
        .filter(glyph -> wanted.equals(glyph.getUnicode()))
        .mapToDouble(glyph -> glyph.getYDirAdj() / MM)
        .filter(y -> y >= fromMm && y <= toMm)
        .max()
        .orElseThrow();
  }

  private PDDocument laidOut(ReportDocument document) throws IOException, InterruptedException {
    Path docx = folder.resolve("product.docx");
    try (OutputStream out = Files.newOutputStream(docx)) {
      new DocxRenderer().render(document, out);
    }
    Process office =
        new ProcessBuilder(
                soffice().toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                docx.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    if (!office.waitFor(2, TimeUnit.MINUTES)) {
      office.destroyForcibly();
      throw new AssertionError("soffice did not end within 2 minutes");
    }
    Path pdf = folder.resolve("product.pdf");
    assertThat(pdf).as(Files.readString(folder.resolve("office.log"))).exists();
    return Loader.loadPDF(pdf.toFile());
  }

  /** Leaves the tests out, loudly, where there is no LibreOffice; never on the build server. */
  private static Path soffice() {
    Optional<Path> found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .map(entry -> Path.of(entry, "soffice"))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      String reason = "DOCX layout NOT CHECKED: no soffice on the PATH";
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(reason);
      }
      System.err.println(reason);
      throw new TestAbortedException(reason);
    }
    return found.get();
  }

  private static List<TextPosition> glyphs(PDDocument pdf, int page) throws IOException {
    List<TextPosition> glyphs = new java.util.ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            glyphs.addAll(positions);
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(pdf);
    return glyphs;
  }
}
