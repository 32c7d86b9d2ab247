package org.wenlan.reports.render;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes a document in all three formats beside each other (出文). */
public final class DocumentWriter {

  private final FontSet fonts;

  /**
   * @param fonts what the PDF is set in; without Chinese fonts no PDF is made
   */
  public DocumentWriter(FontSet fonts) {
    this.fonts = fonts;
  }

  /**
   * Writes {@code baseName.docx}, {@code .pdf} and {@code .html} into {@code folder}, which is made
   * if it is missing. Files of the same name are replaced, each whole or not at all.
   *
   * @throws UncheckedIOException if the disk does not do its part
   */
  public RenderedFiles write(ReportDocument document, Path folder, String baseName) {
    Map<OutputFormat, Path> files = new EnumMap<>(OutputFormat.class);
    List<String> warnings = new ArrayList<>(fonts.warnings());
    List<DocumentRenderer> renderers = new ArrayList<>();
    renderers.add(new DocxRenderer());
    renderers.add(new HtmlRenderer());
    if (fonts.isUsable()) {
      renderers.add(new PdfRenderer(fonts));
      warnings.addAll(fonts.missingGlyphs(PlainText.of(document)));
    }
    try {
      Files.createDirectories(folder);
      for (DocumentRenderer renderer : renderers) {
        Path target = folder.resolve(baseName + "." + renderer.format().extension());
        Path partial = folder.resolve(target.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
          renderer.render(document, out);
        }
        Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        files.put(renderer.format(), target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("写出文件失败: " + folder.resolve(baseName), e);
    }
    return new RenderedFiles(files, warnings);
  }
}
