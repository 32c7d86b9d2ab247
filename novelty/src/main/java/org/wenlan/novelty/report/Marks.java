package org.wenlan.novelty.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.reports.render.Inline;

/** Turns {@code 文献[2-4]} into words and marks that lead to the list. */
final class Marks {

  private static final Pattern MARK = Pattern.compile("文献\\[(\\d[\\d,-]*)]");
  private static final int WORD = 2;

  private Marks() {}

  static List<Inline> runs(String text) {
    List<Inline> runs = new ArrayList<>();
    Matcher matcher = MARK.matcher(text);
    int from = 0;
    while (matcher.find()) {
      runs.add(Inline.text(text.substring(from, matcher.start() + WORD)));
      runs.add(Inline.named(ReportCheck.numbers(matcher.group(1))));
      from = matcher.end();
    }
    if (from < text.length()) {
      runs.add(Inline.text(text.substring(from)));
    }
    return runs;
  }
}
