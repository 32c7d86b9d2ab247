package org.wenlan.ingest.parse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.external.CompositeExternalParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.pipeline.RejectionReason;
import org.xml.sax.SAXException;

/** Word processors, sheets, slides and mail, through Tika; no macro runs, no program is called. */
final class OfficeText {

  private static final MediaType OFD = MediaType.application("ofd");

  /** What Tika calls an office document whose parts are not as they should be. */
  private static final MediaType BROKEN_OFFICE = MediaType.application("x-tika-ooxml");

  private final long maxTextChars;
  private final Detector detector = new DefaultDetector(MimeTypes.getDefaultMimeTypes());
  private final AutoDetectParser parser;

  OfficeText(long maxTextChars) {
    this.maxTextChars = maxTextChars;
    List<Class<? extends Parser>> excluded =
        List.of(CompositeExternalParser.class, TesseractOCRParser.class, PDFParser.class);
    Parser parsers =
        new DefaultParser(
            MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry(), new ServiceLoader(), excluded);
    this.parser = new AutoDetectParser(detector, parsers);
  }

  /** The type the bytes speak of; never looks at a name. */
  MediaType detect(TikaInputStream stream, Metadata metadata) throws IOException {
    MediaType type = detector.detect(stream, metadata);
    if (!type.getBaseType().toString().equals("application/zip")) {
      return type;
    }
    if (holds(stream.getPath(), "OFD.xml")) {
      return OFD;
    }
    return holds(stream.getPath(), "[Content_Types].xml") ? BROKEN_OFFICE : type;
  }

  private static boolean holds(Path file, String part) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream().map(ZipEntry::getName).anyMatch(part::equalsIgnoreCase);
    } catch (ZipException e) {
      return false;
    }
  }

  Extraction extract(Path file, MediaType type) throws IOException {
    Metadata metadata = new Metadata();
    BodyText body = new BodyText(maxTextChars);
    ParseContext context = new ParseContext();
    context.set(Parser.class, parser);
    SheetHeaders events = new SheetHeaders(body);
    context.set(OfficeParserConfig.class, events.config());
    try (TikaInputStream stream = TikaInputStream.get(file)) {
      parser.parse(stream, events, metadata, context);
    } catch (EncryptedDocumentException e) {
      return new Extraction.Refused(RejectionReason.ENCRYPTED, "文件设有密码，系统无法打开，请解除密码后再次导入");
    } catch (TikaException | SAXException e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e)) {
        return isStrict(e) ? strict() : corrupt(type);
      }
    }
    return new Extraction.Text(
        type.toString().toLowerCase(Locale.ROOT),
        body.text(),
        List.of(),
        copy(metadata),
        Recognition.NONE);
  }

  /** Whether POI says that the file is of the strict kind of OOXML, which it does not read. */
  private static boolean isStrict(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains("Strict OOXML")) {
        return true;
      }
    }
    return false;
  }

  private static Extraction strict() {
    return new Extraction.Refused(
        RejectionReason.UNSUPPORTED_TYPE,
        "文件存为“Strict Open XML”格式，系统不能读取，请在 Office 中另存为普通 DOCX、XLSX 后再次导入");
  }

  private static Extraction corrupt(MediaType type) {
    return new Extraction.Refused(
        RejectionReason.CORRUPT, "文件内容不完整或已损坏，无法按 %s 解析，请重新获取后再次导入".formatted(FormatName.of(type)));
  }

  private static Map<String, List<String>> copy(Metadata metadata) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    for (String name : metadata.names()) {
      if (!name.startsWith("X-TIKA")) {
        copy.put(name, List.of(metadata.getValues(name)));
      }
    }
    return copy;
  }
}
