package org.wenlan.reports.render;

import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/** The fonts PDFs are set in during tests; {@code tools/fonts.sh} prepares them. */
public final class TestFonts {

  private static final FontSet FONTS = FontSet.locate(folder());

  private TestFonts() {}

  /**
   * Fonts in the folder named by {@code WENLAN_FONTS}, else in the user's cache, else installed.
   */
  public static FontSet require() {
    if (FONTS.isUsable()) {
      return FONTS;
    }
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError("no Chinese TrueType font: run tools/fonts.sh");
    }
    throw new TestAbortedException("no Chinese TrueType font: run tools/fonts.sh");
  }

  private static Path folder() {
    String named = System.getenv("WENLAN_FONTS");
    return named == null
        ? Path.of(System.getProperty("user.home"), ".cache", "wenlan", "fonts")
        : Path.of(named);
  }
}
