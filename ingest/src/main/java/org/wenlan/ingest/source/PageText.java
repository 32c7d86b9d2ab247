package org.wenlan.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.wenlan.core.document.DocumentId;

/**
 * Tells whether a page says the same as before. Many sites write something new into every answer (a
 * token, the time, a counter); that is no new version. So of HTML the words count alone, of
 * anything else, and of HTML beyond {@value #LARGEST} bytes, every byte: what a stranger sends must
 * not grow into a tree that fills the memory of the server.
 */
final class PageText {

  private static final int HEAD = 1_024;

  /** A page of mere text has some 100 KB; the tree of one takes up to a hundred times its bytes. */
  static final int LARGEST = 4 << 20;

  private PageText() {}

  /** The same for pages that say the same: 64 hex digits. */
  static String digest(byte[] page) {
    if (page.length > LARGEST || !isHtml(page)) {
      return DocumentId.of(page).value();
    }
    try {
      Document html = Jsoup.parse(new ByteArrayInputStream(page), null, "");
      html.select("script, style, noscript, template").remove();
      String words = html.title() + "\n" + html.body().text();
      return DocumentId.of(words.getBytes(StandardCharsets.UTF_8)).value();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }

  private static boolean isHtml(byte[] page) {
    String head =
        new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    return head.contains("<!doctype html") || head.contains("<html") || head.contains("<head");
  }
}
