package org.wenlan.ingest.clean;

import java.util.regex.Pattern;

/** Marks that open a heading or a clause of an official text, so that no line is joined to it. */
final class Numbering {

  private static final String CHINESE = "[一二三四五六七八九十百千零〇]{1,7}";

  /** Marks that open a paragraph wherever they stand at the start of a line. */
  private static final Pattern STRONG =
      Pattern.compile(
          CHINESE
              + "、.*|[（(]"
              + CHINESE
              + "[)）](?!项|款|条|目).*|\\d{1,3}[.．、](?!\\d).*|[（(]\\d{1,3}[)）](?!项|款|条|目).*"
              + "|[①-⑳➀-➉●■◆★].*"
              + "|第[一二三四五六七八九十百千零〇\\d]{1,7}[编章节条](?:[ \\u3000\\t【（(].*|$)"
              + "|附[ \\u3000]*件[ \\u3000]*\\d{0,2}[ \\u3000]*(?:[:：].*|$)|附[表录][ \\u3000]*\\d{0,2}(?:[:：].*|$)"
              + "|抄[ \\u3000]*送[:：].*|主[ \\u3000]*送[:：].*",
          Pattern.DOTALL);

  /** Marks that may also stand in mid-sentence: they count only behind a finished sentence. */
  private static final Pattern WEAK =
      Pattern.compile(
          "第[一二三四五六七八九十百千零〇\\d]{1,7}[编章节条].*|附件.*|" + CHINESE + "是.*|其[一二三四五六七八九十].*|——.*",
          Pattern.DOTALL);

  private Numbering() {}

  /**
   * Whether {@code line} opens a paragraph of its own.
   *
   * @param previousEnd last character of the line before
   */
  static boolean opensParagraph(CharSequence line, char previousEnd) {
    CharSequence head = line.length() > 40 ? line.subSequence(0, 40) : line;
    return STRONG.matcher(head).matches()
        || (Characters.endsSentence(previousEnd) && WEAK.matcher(head).matches());
  }
}
