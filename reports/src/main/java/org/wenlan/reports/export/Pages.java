package org.wenlan.reports.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages as printed, {@code 33-40}, taken apart. */
final class Pages {

  private static final Pattern SPAN = Pattern.compile("\\s*([^\\-—–]+?)\\s*[-—–]+\\s*(.+?)\\s*");

  private Pages() {}

  static String first(String pages) {
    Matcher span = SPAN.matcher(pages);
    return span.matches() ? span.group(1) : pages;
  }

  /** Blank for a single page. */
  static String last(String pages) {
    Matcher span = SPAN.matcher(pages);
    return span.matches() ? span.group(2) : "";
  }
}
