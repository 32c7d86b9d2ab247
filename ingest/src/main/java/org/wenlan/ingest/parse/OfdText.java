package org.wenlan.ingest.parse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.ingest.ofd.OfdReader;

/** Text of an OFD (GB/T 33190), page by page, template pages and annotations included. */
final class OfdText {

  private static final Map<String, String> KEYS =
      Map.of("Title", "dc:title", "Author", "dc:creator", "CreationDate", "dcterms:created");

  private OfdText() {}

  static Extraction extract(Path file, long maxTextChars) throws IOException {
    PagedText text = new PagedText(maxTextChars);
    Map<String, List<String>> metadata = new LinkedHashMap<>();
    boolean encrypted;
    try (OfdReader reader = new OfdReader(file)) {
      encrypted = reader.isEncrypted();
      reader
          .metadata()
          .forEach((key, value) -> metadata.put(KEYS.getOrDefault(key, key), List.of(value)));
      for (int page = 0; page < reader.pages() && !text.isFull(); page++) {
        text.addPage(reader.page(page));
        if (page == 0 && SecrecyMark.isSecret(text.text())) {
          break;
        }
      }
    } catch (IOException | RuntimeException e) {
      return new Extraction.Refused(RejectionReason.CORRUPT, "OFD 结构不完整或已损坏，无法解析，请重新获取后再次导入");
    }
    if (!text.text().isBlank()) {
      return new Extraction.Text(
          "application/ofd", text.text(), text.starts(), metadata, /* recognised= */ false);
    }
    return encrypted
        ? new Extraction.Refused(RejectionReason.ENCRYPTED, "OFD 已加密，系统无法打开，请解除加密后再次导入")
        : new Extraction.Refused(RejectionReason.TOO_LITTLE_TEXT, "OFD 中没有文字，可能是扫描件，请改用文字版");
  }
}
