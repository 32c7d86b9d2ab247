package org.wenlan.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Chinese characters of an OFD file, counted without any reader for the format. */
final class KnownText {

  private static final Pattern TEXT_CODE = Pattern.compile("<(?:\\w+:)?TextCode[^>]*>([^<]*)<");

  private KnownText() {}

  /**
   * Those in the text codes of all parts, each different one of a part once, for a watermark may
   * stand there dozens of times. Parts that no page shows count too.
   *
   * @throws IOException if the package cannot be read as a ZIP
   */
  static long ofOfd(Path file) throws IOException {
    long known = 0;
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
          try (InputStream bytes = zip.getInputStream(entry)) {
            known += chinese(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return known;
  }

  private static long chinese(String xml) {
    return TEXT_CODE
        .matcher(xml)
        .results()
        .map(found -> found.group(1).strip())
        .distinct()
        .mapToLong(KnownText::count)
        .sum();
  }

  /** Chinese characters of a text. */
  static long count(String text) {
    return text.codePoints().filter(Character::isIdeographic).count();
  }
}
