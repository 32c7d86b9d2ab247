package org.wenlan.ingest.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.ingest.container.ContainerFiles;
import org.wenlan.ingest.ocr.OcrEngine;

/**
 * Extracts text in this process: detects the type by content and hands the file to the reader for
 * it.
 *
 * <p>Plain text, HTML, XML, PDF, OFD and images have readers of their own, for Tika loses their
 * encoding, their metadata box or their pages; word processors, sheets, slides and mail go to Tika.
 * What is not on the list of {@link DocumentFormat} is refused. Meant for the child process: a
 * hostile file may exhaust time or memory.
 */
final class TikaTextExtractor implements TextExtractor {

  private static final MediaType MAIL = MediaType.parse("message/rfc822");
  private static final MediaType SAVED_PAGE = MediaType.parse("multipart/related");
  private static final int HEAD = 4_096;

  private final long maxFileBytes;
  private final long maxTextChars;
  private final PageRecogniser recogniser;
  private final OfficeText office;
  private final PdfText pdf;
  private final OfdText ofd;

  /**
   * @param maxFileBytes largest document read; containers may be larger
   * @param maxTextChars longest text, in UTF-16 code units; one more is returned to show it is long
   * @param engine reads pages that are pictures
   * @param progress called before each page that a machine has to read
   */
  TikaTextExtractor(long maxFileBytes, long maxTextChars, OcrEngine engine, Runnable progress) {
    this.maxFileBytes = maxFileBytes;
    this.maxTextChars = maxTextChars;
    this.recogniser = new PageRecogniser(engine, progress);
    this.office = new OfficeText(maxTextChars);
    this.pdf = new PdfText(maxTextChars, recogniser);
    this.ofd = new OfdText(maxTextChars, recogniser);
  }

  @Override
  public Extraction extract(Path file) {
    try {
      boolean tooLarge = Files.size(file) > maxFileBytes;
      Optional<String> damaged = tooLarge ? Optional.empty() : DamagedFile.seemingFormat(file);
      if (damaged.isPresent()) {
        return DamagedFile.refusal(damaged.get());
      }
      MediaType type = detect(file);
      if (ContainerFiles.isContainer(type.toString(), file)) {
        return new Extraction.Container(type.toString());
      }
      if (tooLarge) {
        return tooLarge(Files.size(file));
      }
      return switch (DocumentFormat.of(type)) {
        case PDF -> pdf.extract(file);
        case OFD -> ofd.extract(file);
        case IMAGE -> recogniser.recogniseImage(file, type.toString(), maxTextChars);
        case XML -> XmlText.extract(file, maxTextChars);
        case SAVED_PAGE -> SavedPage.extract(file, maxTextChars);
        case OFFICE -> DamagedFile.judged(file, office.extract(file, type));
        case TEXT -> text(file);
        case ENCRYPTED ->
            new Extraction.Refused(RejectionReason.ENCRYPTED, "文件设有密码，系统无法打开，请解除密码后再次导入");
        case BROKEN_OFFICE ->
            new Extraction.Refused(
                RejectionReason.CORRUPT,
                "Office 文档（DOCX、XLSX 或 PPTX）的内部结构不合规范，无法解析，请用 Office 或 WPS 打开并另存后再次导入");
        case UNKNOWN ->
            PublisherFormat.judge(file, pdf::extract)
                .orElseGet(
                    () ->
                        new Extraction.Refused(
                            RejectionReason.UNSUPPORTED_TYPE,
                            "不支持的文件格式（%s），请转换为 PDF、OFD 或 DOCX 后再次导入"
                                .formatted(FormatName.of(type))));
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Extraction tooLarge(long bytes) {
    return new Extraction.Refused(
        RejectionReason.TOO_LARGE,
        "文件 %.1f MB，上限 %.1f MB，请拆分后再次导入".formatted(bytes / 1048576.0, maxFileBytes / 1048576.0));
  }

  /** The type the bytes speak of, without parameters. */
  MediaType detect(Path file) throws IOException {
    MediaType type;
    try (TikaInputStream stream = TikaInputStream.get(file)) {
      type = office.detect(stream, new Metadata()).getBaseType();
    }
    return type.equals(MAIL) && isSavedPage(file) ? SAVED_PAGE : type;
  }

  private static boolean isSavedPage(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return SavedPage.isSavedPage(new String(bytes.readNBytes(HEAD), ISO_8859_1));
    }
  }

  private Extraction text(Path file) throws IOException {
    var decoded = TextDecoder.decode(Files.readAllBytes(file));
    if (decoded.isEmpty()) {
      return PublisherFormat.judge(file, pdf::extract)
          .orElse(
              new Extraction.Refused(
                  RejectionReason.UNREADABLE_ENCODING,
                  "内容既不是 UTF-8、GB18030、Big5、UTF-16 文字，也不是可识别的格式，请另存为 UTF-8 后再次导入"));
    }
    String text = decoded.get();
    if (HtmlText.looksLikeHtml(text)) {
      return HtmlText.extract(text, maxTextChars);
    }
    return DelimitedText.isDelimited(text)
        ? plain("text/csv", DelimitedText.rows(text))
        : plain("text/plain", text);
  }

  private Extraction plain(String mediaType, String text) {
    int end = (int) Math.min(text.length(), maxTextChars + 1);
    return new Extraction.Text(
        mediaType, text.substring(0, end), List.of(), Map.of(), Recognition.NONE);
  }
}
