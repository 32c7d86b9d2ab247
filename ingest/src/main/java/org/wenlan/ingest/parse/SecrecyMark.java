package org.wenlan.ingest.parse;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells marks of state secrecy at the head of a document (密级标志).
 *
 * <p>Looks at the first six non-empty lines: a line that consists of a level, with or without star
 * and term, or a line that carries a level with its star beside other words such as a copy number;
 * the usual misspellings too. A sentence that merely contains the word is no mark. {@code 内部资料} is
 * no level of secrecy. Source: GB/T 9704—2012, 7.2.2.
 */
final class SecrecyMark {

  /** Lines of the head that are looked at. */
  static final int LINES = 6;

  private static final String LEVEL = "(?:绝密|机密|秘密|绝秘|机秘|密件|绝蜜|机蜜|秘蜜)";
  private static final String STAR = "[★☆✩✪✭⭐*＊※]";
  private static final String TERM =
      "(?:\\d+年|\\d+个?月|[一二三四五六七八九十]{1,3}年|长期|永久|(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日"
          + "|[^，。；]{2,20}[前后](?:解密|公开))";
  private static final Pattern WHOLE_LINE =
      Pattern.compile(
          "(?:密级[:：]?)?[\\[【（(]?" + LEVEL + "(?:级)?" + STAR + "?[:：、]?" + TERM + "?[\\]】）)]?");
  private static final Pattern STARRED = Pattern.compile(".{0,40}" + LEVEL + STAR + ".{0,40}");
  private static final Pattern INTERNAL =
      Pattern.compile(
          "(?:内部(?:资料|文件|材料|刊物|参考|使用|发行)?|仅供内部(?:参考|使用)|注意保存)(?:[、，,：:]?(?:注意保存|不得外传|请勿外传|妥善保管|仅供参考))*");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000\\ufeff\\u200b]+");

  private SecrecyMark() {}

  /** Whether the head of the text bears a level of state secrecy. */
  static boolean isSecret(String text) {
    return head(text).stream()
        .anyMatch(line -> WHOLE_LINE.matcher(line).matches() || STARRED.matcher(line).matches());
  }

  /** Whether the head says that the document is for use inside the house. */
  static boolean isInternal(String text) {
    return head(text).stream().anyMatch(line -> INTERNAL.matcher(line).matches());
  }

  private static List<String> head(String text) {
    return text.lines()
        .map(line -> BLANKS.matcher(line).replaceAll(""))
        .filter(line -> !line.isEmpty())
        .limit(LINES)
        .map(line -> line.length() > 80 ? line.substring(0, 80) + "…" : line)
        .toList();
  }
}
