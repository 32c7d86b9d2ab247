package org.wenlan.ingest.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Function;
import org.wenlan.core.pipeline.RejectionReason;

/**
 * Formats of Chinese publishers that only their own programs read (CAJ and its kin, CEB). Some are
 * a PDF behind a head of their own; that is read. The rest is refused with advice.
 */
final class PublisherFormat {

  /** So far behind the head a PDF begins, where there is one. */
  private static final int LOOK = 1 << 20;

  private static final String CAJ = "CAJ（知网）";
  private static final String CEB = "CEB（方正 Apabi）";

  private PublisherFormat() {}

  /**
   * What a file nobody else can read is.
   *
   * @param pdf reads a PDF
   * @return empty if it is of no such format and holds no PDF
   */
  static Optional<Extraction> judge(Path file, Function<Path, Extraction> pdf) throws IOException {
    byte[] head;
    try (InputStream bytes = Files.newInputStream(file)) {
      head = bytes.readNBytes(LOOK);
    }
    String start = new String(head, StandardCharsets.ISO_8859_1);
    int inside = start.indexOf("%PDF-");
    if (inside >= 0 && pdfFrom(file, inside, pdf) instanceof Extraction.Text text) {
      return Optional.of(text);
    }
    return name(start).map(PublisherFormat::refusal);
  }

  private static Optional<String> name(String start) {
    boolean caj =
        start.startsWith("CAJ\0")
            || start.startsWith("HN")
            || start.startsWith("\u00c8\0")
            || start.startsWith("KDH ")
            || start.startsWith("TEB\0");
    if (caj) {
      return Optional.of(CAJ);
    }
    return start.startsWith("Founder CEB") ? Optional.of(CEB) : Optional.empty();
  }

  private static Extraction refusal(String name) {
    String advice =
        name.equals(CAJ)
            ? "请在来源网站改下载 PDF 版，或用 CAJViewer 打印为 PDF"
            : "请用原阅读器打印为 PDF，或向发文单位索取 PDF、OFD 版";
    return new Extraction.Refused(
        RejectionReason.UNSUPPORTED_TYPE, "%s格式未公开，系统不能读取；%s后再次导入".formatted(name, advice));
  }

  private static Extraction pdfFrom(Path file, int from, Function<Path, Extraction> pdf)
      throws IOException {
    Path inner = Files.createTempFile("wenlan-inner", ".pdf");
    try (InputStream bytes = Files.newInputStream(file)) {
      bytes.skipNBytes(from);
      Files.copy(bytes, inner, StandardCopyOption.REPLACE_EXISTING);
      return pdf.apply(inner);
    } finally {
      Files.deleteIfExists(inner);
    }
  }
}
