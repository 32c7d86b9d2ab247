package org.wenlan.reports.compile;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.TextSpan;

/** The main headings of a document ({@code 二、发展现状}) and what stands below each. */
final class Outline {

  private static final Pattern HEADING =
      Pattern.compile("[\\s　]*(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章部])[\\s　]*([^。；，：]{2,30})");

  private final NavigableMap<Integer, String> headings = new TreeMap<>();

  private Outline() {}

  static Outline of(AnnotatedDocument document) {
    Outline outline = new Outline();
    for (TextSpan line : document.document().paragraphs()) {
      Matcher heading = HEADING.matcher(line.of(document.text()).strip());
      if (heading.matches()) {
        outline.headings.put(line.start(), heading.group(1));
      }
    }
    return outline;
  }

  /** The heading above {@code offset}, blank if there is none. */
  String above(int offset) {
    Map.Entry<Integer, String> heading = headings.floorEntry(offset);
    return heading == null ? "" : heading.getValue();
  }
}
