package org.wenlan.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import org.wenlan.core.document.DocumentId;

/**
 * Names the files of fetched pages: the host as folder, then the last step of the address, then
 * sixteen digits that tell addresses apart which look the same. The same address always has the
 * same name, and a name never leads out of its folder or is passed over by the scan.
 */
final class SpoolName {

  private static final int LONGEST_STEP = 50;

  /** 64 bits: of a million addresses two have the same with a chance of 1 to 37 million. */
  private static final int DIGITS = 16;

  private SpoolName() {}

  /** The name of the file of a page. */
  static String of(URI address) {
    String host = safe(String.valueOf(address.getHost()), "主机");
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String step = decoded(path.substring(path.lastIndexOf('/') + 1));
    return host + "/" + named(step, address.toString());
  }

  /** The name of the file of an entry that has no page, under the host of its feed. */
  static String ofEntry(URI feed, String key) {
    return safe(String.valueOf(feed.getHost()), "主机") + "/" + named("条目.html", key);
  }

  private static String named(String step, String whole) {
    String digits = DocumentId.of(whole.getBytes(UTF_8)).value().substring(0, DIGITS);
    int dot = step.lastIndexOf('.');
    boolean ends = dot > 0 && step.length() - dot <= 6;
    String stem = safe(ends ? step.substring(0, dot) : step, "网页");
    String end = ends ? "." + safe(step.substring(dot + 1), "html") : ".html";
    return stem + "-" + digits + end;
  }

  private static String decoded(String step) {
    try {
      return URLDecoder.decode(step.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      return step;
    }
  }

  /** Letters, digits and a few signs; 50 code points, 200 bytes, at most. */
  private static String safe(String text, String instead) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .limit(LONGEST_STEP)
        .forEach(
            c ->
                kept.appendCodePoint(
                    Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-' ? c : '_'));
    while (!kept.isEmpty() && (kept.charAt(0) == '.' || kept.charAt(0) == '_')) {
      kept.deleteCharAt(0);
    }
    return kept.isEmpty() ? instead : kept.toString();
  }
}
