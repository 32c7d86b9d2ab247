package org.wenlan.ingest.annotate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.OffsetMap;
import org.wenlan.core.document.PageMap;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.document.SourceFile;

/** Clean documents for tests. */
final class Texts {

  private Texts() {}

  static CleanDocument clean(String text) {
    return clean(text, PageMap.UNPAGED, Map.of());
  }

  static CleanDocument clean(String text, PageMap pages, Map<String, List<String>> metadata) {
    return clean(text, "text/plain", pages, metadata);
  }

  /** The text of a workbook as the parser writes it: names of sheets, cells parted by tabs. */
  static CleanDocument workbook(String text) {
    return clean(
        text,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        PageMap.UNPAGED,
        Map.of());
  }

  private static CleanDocument clean(
      String text, String mediaType, PageMap pages, Map<String, List<String>> metadata) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SourceFile source =
        new SourceFile(
            DocumentId.of(bytes), "文江/样例.txt", Path.of("样例.txt"), bytes.length, Instant.EPOCH);
    ParsedDocument parsed =
        new ParsedDocument(source, mediaType, text, pages, metadata, Recognition.NONE);
    return new CleanDocument(parsed, text, pages, OffsetMap.identity());
  }
}
