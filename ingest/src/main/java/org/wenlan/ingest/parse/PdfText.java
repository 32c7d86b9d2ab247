package org.wenlan.ingest.parse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.ingest.ocr.PrintedPage;

/**
 * Text of a PDF, page by page; pages that are pictures are read by machine where that is installed.
 *
 * <p>Values of forms and notes of readers follow the print of their page. If the first page bears a
 * mark of secrecy nothing behind it is read. A page whose text has no meaning (fonts without a
 * table of characters) counts as a picture.
 */
final class PdfText {

  /** Fewer visible characters than this, and a picture on the page: a scan. */
  private static final int LITTLE = 8;

  private final long maxTextChars;
  private final PageRecogniser recogniser;

  PdfText(long maxTextChars, PageRecogniser recogniser) {
    this.maxTextChars = maxTextChars;
    this.recogniser = recogniser;
  }

  Extraction extract(Path file) {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return read(document);
    } catch (InvalidPasswordException e) {
      return new Extraction.Refused(RejectionReason.ENCRYPTED, "PDF 设有打开密码，系统无法打开，请解除密码后再次导入");
    } catch (IOException e) {
      return new Extraction.Refused(RejectionReason.CORRUPT, "PDF 结构不完整或已损坏，无法解析，请重新获取后再次导入");
    }
  }

  private Extraction read(PDDocument document) throws IOException {
    int pages = document.getNumberOfPages();
    PagedText text = new PagedText(maxTextChars);
    int recognised = 0;
    int unread = 0;
    PdfNotes notes = new PdfNotes(document);
    for (int page = 0; page < pages && !text.isFull(); page++) {
      String words = new PlacedStripper(document, page).words();
      if (GarbledText.isGarbled(words) || (isLittle(words) && isPicture(document, page))) {
        if (++recognised > PageRecogniser.MAX_PAGES) {
          return PageRecogniser.tooManyPages();
        }
        Optional<PrintedPage> read = recogniser.recognise(document, page);
        unread += read.isEmpty() ? 1 : 0;
        text.add(read.filter(printed -> !printed.text().isBlank()), words);
      } else {
        text.addPage(words);
      }
      text.append(notes.of(document, page));
      if (page == 0 && SecrecyMark.isSecret(text.text())) {
        break;
      }
    }
    if (unread > 0 && text.text().isBlank()) {
      return PageRecogniser.notInstalled(unread);
    }
    Map<String, List<String>> metadata = metadata(document);
    if (unread > 0) {
      metadata.put("wenlan:pages-without-text", List.of(Integer.toString(unread)));
    }
    if (notes.hasXfa()) {
      metadata.put("wenlan:xfa", List.of("true"));
    }
    return new Extraction.Text(
        "application/pdf", text.text(), text.starts(), metadata, text.recognition());
  }

  private static boolean isLittle(String words) {
    return words.chars().filter(GarbledText::hasMeaning).limit(LITTLE).count() < LITTLE;
  }

  private static boolean isPicture(PDDocument document, int page) throws IOException {
    PDResources resources = document.getPage(page).getResources();
    if (resources == null) {
      return false;
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name) || resources.getXObject(name) != null) {
        return true;
      }
    }
    return resources.getFontNames().iterator().hasNext();
  }

  private static Map<String, List<String>> metadata(PDDocument document) {
    Map<String, List<String>> metadata = new LinkedHashMap<>();
    PDDocumentInformation information = document.getDocumentInformation();
    put(metadata, "dc:title", information.getTitle());
    put(metadata, "dc:creator", information.getAuthor());
    put(metadata, "dc:subject", information.getSubject());
    put(metadata, "xmpTPg:NPages", Integer.toString(document.getNumberOfPages()));
    return metadata;
  }

  private static void put(Map<String, List<String>> metadata, String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      metadata.put(key, List.of(value.strip()));
    }
  }
}
