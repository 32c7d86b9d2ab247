package org.wenlan.ingest.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.wenlan.core.pipeline.RejectionReason;

/**
 * Tells files that begin as a ZIP, an OLE2 or a PDF file and cannot be whole: their directory lies
 * at the end and is cut off. Readers that repair such files would give half a document for a whole
 * one. Cost: reads 1 MiB at each end, and the directory.
 */
final class DamagedFile {

  private static final int LOOK = 1 << 20;
  private static final int SECTOR = 512;
  private static final String OLD_OFFICE = "旧版 Office 或 WPS 文档（DOC、XLS、PPT、WPS）";
  private static final String ZIP = "PK\u0003\u0004";
  private static final String SPANNED = "PK\u0007\u0008";
  private static final String OLE2 = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
  private static final Pattern LINEARIZED =
      Pattern.compile(
          "/Linearized\\b[^>]{0,200}?/L\\s+(\\d{1,18})|/L\\s+(\\d{1,18})[^>]{0,200}?/Linearized\\b");

  private DamagedFile() {}

  /** The refusal of a file that seems to have been of {@code format}. */
  static Extraction refusal(String format) {
    return new Extraction.Refused(
        RejectionReason.CORRUPT,
        "文件不完整或已损坏：从开头看是 %s，但无法打开，可能是下载或复制中断，请重新获取后再次导入".formatted(format));
  }

  /** What was read of an office file, or its refusal where nothing was because the end is cut. */
  static Extraction judged(Path file, Extraction read) throws IOException {
    boolean blank = read instanceof Extraction.Text text && text.text().isBlank();
    return blank && endsWithinSector(file) ? refusal(OLD_OFFICE) : read;
  }

  /**
   * What a damaged file seems to have been, in words of a librarian; empty if nothing shows that it
   * is damaged.
   */
  static Optional<String> seemingFormat(Path file) throws IOException {
    String head = head(file);
    if (head.startsWith(SPANNED)) {
      return Optional.of("分卷压缩包的一卷（须合并各卷解压后导入）");
    }
    if (head.startsWith(ZIP)) {
      return opensAsZip(file) ? Optional.empty() : Optional.of(zipFormat(head));
    }
    if (head.startsWith(OLE2)) {
      return opensAsOle2(file) ? Optional.empty() : Optional.of(OLD_OFFICE);
    }
    boolean pdf = head.substring(0, Math.min(head.length(), 1_024)).contains("%PDF-");
    return pdf && pdfIsCut(file, head) ? Optional.of("PDF 文档") : Optional.empty();
  }

  private static String zipFormat(String head) {
    if (head.contains("application/vnd.oasis.opendocument.")) {
      int at = head.indexOf("application/vnd.oasis.opendocument.");
      return FormatName.openDocument(head.substring(at, Math.min(head.length(), at + 60)));
    }
    if (holds(head, "OFD\\.xml") || holds(head, "Doc_\\d+/")) {
      return "OFD 文档";
    }
    if (holds(head, "word/")) {
      return "DOCX 文档";
    }
    if (holds(head, "xl/")) {
      return "XLSX 表格";
    }
    if (holds(head, "ppt/")) {
      return "PPTX 演示文稿";
    }
    if (holds(head, "\\[Content_Types\\]\\.xml") || holds(head, "(?:_rels|docProps)/")) {
      return "Office 文档（DOCX、XLSX 或 PPTX）";
    }
    return "压缩格式的文件（DOCX、XLSX、ODT、OFD 等文档或 ZIP 压缩包）";
  }

  /** Whether a part with such a name begins in the stretch that was read. */
  private static boolean holds(String head, String name) {
    return Pattern.compile("PK\u0003\u0004.{26}" + name, Pattern.DOTALL).matcher(head).find();
  }

  private static boolean opensAsZip(Path file) {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      return zip.getEntries().hasMoreElements();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /**
   * Whether an OLE2 file ends within a sector. Some old writers do not fill the last one, so this
   * means damage only where no text was found: the list of the streams is then cut off.
   */
  private static boolean endsWithinSector(Path file) throws IOException {
    return head(file).startsWith(OLE2) && Files.size(file) % SECTOR != 0;
  }

  /** Every stream must be readable to its end, for the directory often comes before the content. */
  private static boolean opensAsOle2(Path file) {
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), /* readOnly= */ true)) {
      return files.getRoot().getEntryCount() > 0 && isWhole(files.getRoot());
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static boolean isWhole(DirectoryEntry directory) throws IOException {
    for (Entry entry : directory) {
      if (entry instanceof DirectoryEntry inner && !isWhole(inner)) {
        return false;
      }
      if (entry instanceof DocumentEntry document) {
        try (InputStream bytes = new DocumentInputStream(document)) {
          if (bytes.transferTo(OutputStream.nullOutputStream()) < document.getSize()) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** No end mark at all, or shorter than a file prepared for the web says it is. */
  private static boolean pdfIsCut(Path file, String head) throws IOException {
    String tail = tail(file);
    if (!tail.contains("startxref") && !tail.contains("%%EOF")) {
      return true;
    }
    Matcher linear = LINEARIZED.matcher(head.substring(0, Math.min(head.length(), 2_048)));
    if (!linear.find()) {
      return false;
    }
    String length = linear.group(1) == null ? linear.group(2) : linear.group(1);
    return Files.size(file) < Long.parseLong(length);
  }

  private static String head(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return new String(bytes.readNBytes(LOOK), StandardCharsets.ISO_8859_1);
    }
  }

  private static String tail(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(Math.max(0, channel.size() - LOOK));
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(LOOK, channel.size()));
      int read;
      do {
        read = channel.read(bytes);
      } while (read > 0);
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }
  }
}
