package org.wenlan.ingest.parse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.ingest.ocr.PrintedPage;
import org.wenlan.ingest.ofd.OfdPage;
import org.wenlan.ingest.ofd.OfdReader;

/**
 * Text of an OFD (GB/T 33190), page by page, template pages and annotations included; pages that
 * are pictures are read by machine where that is installed.
 */
final class OfdText {

  private static final Map<String, String> KEYS =
      Map.of("Title", "dc:title", "Author", "dc:creator", "CreationDate", "dcterms:created");

  /** Pixels across a page that is read by machine: A4 at 300 dpi. */
  private static final int SCAN_WIDTH = 2_480;

  private final long maxTextChars;
  private final PageRecogniser recogniser;

  OfdText(long maxTextChars, PageRecogniser recogniser) {
    this.maxTextChars = maxTextChars;
    this.recogniser = recogniser;
  }

  Extraction extract(Path file) {
    try (OfdReader reader = new OfdReader(file)) {
      return read(reader);
    } catch (IOException | RuntimeException e) {
      return new Extraction.Refused(RejectionReason.CORRUPT, "OFD 结构不完整或已损坏，无法解析，请重新获取后再次导入");
    }
  }

  private Extraction read(OfdReader reader) throws IOException {
    PagedText text = new PagedText(maxTextChars);
    int unread = 0;
    for (int number = 0; number < reader.pages() && !text.isFull(); number++) {
      OfdPage page = reader.page(number);
      String words = page.text();
      if (words.isBlank() && !page.pictures().isEmpty()) {
        Optional<PrintedPage> read = recogniser.recognise(reader.draw(number, SCAN_WIDTH));
        unread += read.isEmpty() ? 1 : 0;
        text.add(read, words);
      } else {
        text.addPage(words);
      }
      if (number == 0 && SecrecyMark.isSecret(text.text())) {
        break;
      }
    }
    if (!text.text().isBlank()) {
      return new Extraction.Text(
          "application/ofd", text.text(), text.starts(), metadata(reader), text.recognition());
    }
    if (reader.isEncrypted()) {
      return new Extraction.Refused(RejectionReason.ENCRYPTED, "OFD 已加密，系统无法打开，请解除加密后再次导入");
    }
    return unread > 0
        ? PageRecogniser.notInstalled(unread)
        : new Extraction.Refused(RejectionReason.TOO_LITTLE_TEXT, "OFD 中没有文字，可能只有图形，请核对原件或改用文字版");
  }

  private static Map<String, List<String>> metadata(OfdReader reader) {
    Map<String, List<String>> metadata = new LinkedHashMap<>();
    reader
        .metadata()
        .forEach((key, value) -> metadata.put(KEYS.getOrDefault(key, key), List.of(value)));
    return metadata;
  }
}
