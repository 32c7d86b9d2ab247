package org.wenlan.ingest.clean;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out lines that only number a page (页码).
 *
 * <p>{@code — 3 —}, {@code - 3 -} and {@code 第3页 共9页} go wherever they stand. A bare number goes
 * only at the edge of a page, and only if it counts on with the pages: the same distance to the
 * page's place in the file on two pages at least, or on the only page.
 */
final class PageNumbers {

  private static final String DASH = "[-—–－─―‐‑·•]{1,2}";
  private static final String GAP = "[ \\u00a0\\u3000]*";
  private static final Pattern MARKED =
      Pattern.compile(
          DASH
              + GAP
              + "\\d{1,4}"
              + GAP
              + DASH
              + "|第"
              + GAP
              + "\\d{1,4}"
              + GAP
              + "页(?:"
              + GAP
              + "[/，,（(]?"
              + GAP
              + "共"
              + GAP
              + "\\d{1,4}"
              + GAP
              + "页[）)]?)?"
              + "|Page \\d{1,4}(?: of \\d{1,4})?");
  private static final Pattern BARE =
      Pattern.compile("(\\d{1,4})(?:" + GAP + "/" + GAP + "\\d{1,4})?");

  private PageNumbers() {}

  /** The lines that say something. */
  static List<Line> without(TracedText text, List<Line> lines) {
    Set<Line> dropped = new HashSet<>();
    Map<Integer, Set<Line>> byDistance = new HashMap<>();
    String chars = text.text();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.end() - line.start() > 24) {
        continue;
      }
      String words = chars.substring(line.start(), line.end());
      if (MARKED.matcher(words).matches()) {
        dropped.add(line);
      } else if (line.page() > 0 && isAtEdge(lines, i)) {
        Matcher bare = BARE.matcher(words);
        if (bare.matches()) {
          int distance = Integer.parseInt(bare.group(1)) - line.page();
          byDistance.computeIfAbsent(distance, any -> new HashSet<>()).add(line);
        }
      }
    }
    int pages = lines.isEmpty() ? 0 : lines.getLast().page();
    byDistance.forEach(
        (distance, found) -> {
          if (found.size() >= 2 || (pages == 1 && distance == 0)) {
            dropped.addAll(found);
          }
        });
    return lines.stream().filter(line -> !dropped.contains(line)).toList();
  }

  private static boolean isAtEdge(List<Line> lines, int index) {
    int page = lines.get(index).page();
    return index == 0
        || index == lines.size() - 1
        || lines.get(index - 1).page() != page
        || lines.get(index + 1).page() != page;
  }
}
