package org.wenlan.search.elasticsearch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a paper or patent prints of its own catalogue record at its head (题录): abstract and class
 * numbers. Read from the first {@value #HEAD} code units; absent where nothing is printed.
 *
 * @param summary the abstract (摘要)
 * @param classNumbers as printed, 中图分类号 or of patents IPC
 */
record PrintedRecord(Optional<String> summary, List<String> classNumbers) {

  private static final int HEAD = 6_000;

  private static final Pattern SUMMARY =
      Pattern.compile(
          "(?m)^[ \\t\\u3000【\\[]*摘[ \\u3000]*要(?:[】\\]][：: \\u3000]*|[ \\u3000]*[：:][ \\u3000]*)"
              + "(\\S.{19,3000})$");

  private static final Pattern CLASS_NUMBERS =
      Pattern.compile(
          "(?m)^[ \\t\\u3000【\\[]*(?:中图)?分类号(?:[】\\]][：: \\u3000]*|[ \\u3000]*[：:][ \\u3000]*)"
              + "([^【\\[\\n]{1,200})");

  private static final Pattern CLASS_NUMBER = Pattern.compile("[A-Z][A-Z0-9./:+()\\-]{0,30}");

  static PrintedRecord of(String text) {
    String head = text.substring(0, Math.min(HEAD, text.length()));
    return new PrintedRecord(
        printed(head, "摘", SUMMARY),
        printed(head, "分类号", CLASS_NUMBERS).map(PrintedRecord::classNumbers).orElse(List.of()));
  }

  /** What stands behind the first label; few texts hold its word at all, and patterns are slow. */
  private static Optional<String> printed(String head, String word, Pattern label) {
    if (!head.contains(word)) {
      return Optional.empty();
    }
    Matcher matcher = label.matcher(head);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static List<String> classNumbers(String printed) {
    return Arrays.stream(printed.split("[；;，,、\\s\\u3000]+", -1))
        .filter(word -> CLASS_NUMBER.matcher(word).matches())
        .distinct()
        .toList();
  }
}
