package org.wenlan.reports.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One self-contained page: no script, nothing loaded from elsewhere, all text escaped, printable on
 * the same sheet as the PDF.
 */
public final class HtmlRenderer implements DocumentRenderer {

  @Override
  public OutputFormat format() {
    return OutputFormat.HTML;
  }

  @Override
  public void render(ReportDocument document, OutputStream out) throws IOException {
    String page =
        """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="UTF-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="author" content="%s"/>
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        %s</body>
        </html>
        """
            .formatted(
                HtmlMarkup.escape(document.author()),
                HtmlMarkup.escape(document.title()),
                StyleSheet.forBrowser(document.style()),
                new HtmlMarkup(document, false).body());
    out.write(page.getBytes(StandardCharsets.UTF_8));
  }
}
