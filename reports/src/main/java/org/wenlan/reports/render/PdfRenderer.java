package org.wenlan.reports.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * PDF with embedded subset fonts, bookmarks, title and language (zh-CN), tagged for screen readers.
 *
 * <p>Page numbers stand outside, {@code — 1 —} right on odd and left on even pages. The tail of a
 * bulletin is laid out twice: first where the text ends, then moved to the foot of that page.
 * Nothing is loaded from outside the document.
 */
public final class PdfRenderer implements DocumentRenderer {

  private static final Pattern TAIL = Pattern.compile("tail");

  /** Rounding in layout must not push the tail over the page end. */
  private static final double SAFETY_PT = 1.5;

  private final FontSet fonts;

  static {
    XRLog.setLoggingEnabled(false);
  }

  /**
   * @param fonts faces to embed; at least one
   * @throws IllegalArgumentException if there is no font
   */
  public PdfRenderer(FontSet fonts) {
    if (!fonts.isUsable()) {
      throw new IllegalArgumentException("a PDF needs at least one Chinese TrueType font");
    }
    this.fonts = fonts;
  }

  @Override
  public OutputFormat format() {
    return OutputFormat.PDF;
  }

  @Override
  public void render(ReportDocument document, OutputStream out) throws IOException {
    double tailSpace =
        document.blocks().stream().anyMatch(Block.Tail.class::isInstance)
            ? tailSpacePt(document)
            : 0;
    try (PdfBoxRenderer renderer = renderer(document, tailSpace, out)) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      PDDocument pdf = renderer.getPdfDocument();
      pdf.getDocumentCatalog().setLanguage("zh-CN");
      PDDocumentInformation information = pdf.getDocumentInformation();
      information.setTitle(document.title());
      information.setAuthor(document.author());
      information.setCreator("Wenlan");
      pdf.save(out);
    }
  }

  private double tailSpacePt(ReportDocument document) throws IOException {
    try (PdfBoxRenderer renderer = renderer(document, 0, OutputStream.nullOutputStream())) {
      renderer.layout();
      renderer.createPDFWithoutClosing(); // positions are known only after painting
      List<PagePosition<Box>> found = renderer.findPagePositionsByID(TAIL);
      // Positions count from the lower edge of the page, in points.
      double bottom = found.isEmpty() ? 0 : found.getLast().getY();
      double free = bottom - document.style().bottomMm() * PageStyle.POINTS_PER_MM - SAFETY_PT;
      return Math.max(0, free);
    }
  }

  private PdfBoxRenderer renderer(ReportDocument document, double tailSpacePt, OutputStream out)
      throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(page(document, tailSpacePt), null);
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Wenlan");
    for (Map.Entry<FontRole, Path> face : fonts.filesFor(PlainText.of(document)).entrySet()) {
      builder.useFont(
          face.getValue().toFile(), face.getKey().family(), 400, FontStyle.NORMAL, true);
    }
    builder.toStream(out);
    return builder.buildPdfRenderer();
  }

  private static String page(ReportDocument document, double tailSpacePt) {
    HtmlMarkup markup = new HtmlMarkup(document, true);
    return """
    <html lang="zh-CN">
    <head>
    <title>%s</title>
    <meta name="author" content="%s"/>
    <meta name="description" content="%s"/>
    <bookmarks>%s</bookmarks>
    <style>
    %s</style>
    </head>
    <body>
    %s</body>
    </html>
    """
        .formatted(
            HtmlMarkup.escape(document.title()),
            HtmlMarkup.escape(document.author()),
            HtmlMarkup.escape(document.title()),
            markup.bookmarks(),
            StyleSheet.forPdf(document.style(), tailSpacePt),
            markup.body());
  }
}
