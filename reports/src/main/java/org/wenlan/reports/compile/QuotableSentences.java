package org.wenlan.reports.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.TextSpan;

/**
 * Finds the sentences of a document that can stand by themselves in print.
 *
 * <p>Left out: headings, fragments, lines of tables and contents, formulas of address and of issue,
 * sentences with brackets or quotation marks left open, anything shorter than {@value #MIN_CHARS}
 * characters. Numbers at the head such as {@code （一）} are not part of the sentence.
 */
final class QuotableSentences {

  static final int MIN_CHARS = 12;

  private static final Pattern NUMBERING =
      Pattern.compile(
          "^(?:[\\s　]*(?:（[一二三四五六七八九十百\\d]+）|\\([一二三四五六七八九十百\\d]+\\)|[一二三四五六七八九十]+、|\\d+[.．、)](?!\\d)"
              + "|第[一二三四五六七八九十百零〇\\d]+[条章节款项][\\s　]*|[①-⑳]|[●■◆·—-]+))+[\\s　]*");
  private static final Pattern SENTENCE_END = Pattern.compile("[。！？；](?:[”’」』）])?$");
  private static final Pattern DANGLING = Pattern.compile("^[，、；：。！？）”’》〕]");
  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "特此通知|印发给你们|认真组织实施|制定本|(?:现)?提出(?:以下|如下)|遵照执行|认真贯彻执行|之日起施行|同时废止|联系人|联系电话|邮政编码|主题词|抄送|"
              + "版权所有|责任编辑|点击|本站|返回|扫描二维码|网站地图|此件公开发布|……|\\.{4,}|_{3,}|第\\s*\\d+\\s*页");

  private QuotableSentences() {}

  /** Spans that can be quoted, in order; at most {@code maxChars} long. */
  static List<TextSpan> of(AnnotatedDocument document, int maxChars) {
    String text = document.text();
    String title = document.metadata().title();
    List<TextSpan> spans = new ArrayList<>();
    for (TextSpan line : document.document().paragraphs()) {
      int start = line.start();
      for (int i = line.start(); i < line.end(); i++) {
        boolean ends = "。！？".indexOf(text.charAt(i)) >= 0;
        if (ends && i + 1 < line.end() && "”’」』）".indexOf(text.charAt(i + 1)) >= 0) {
          i++;
        }
        if (ends || i + 1 == line.end()) {
          addIfQuotable(text, start, i + 1, maxChars, spans);
          start = i + 1;
        }
      }
    }
    spans.removeIf(span -> text.startsWith(title, span.start()));
    return spans;
  }

  private static void addIfQuotable(
      String text, int start, int end, int maxChars, List<TextSpan> spans) {
    if (end - start > maxChars) {
      // A long enumeration is cut where the source itself makes a stop.
      int from = start;
      for (int i = start; i < end; i++) {
        if (text.charAt(i) == '；' || i + 1 == end) {
          if (i + 1 - from <= maxChars) {
            add(text, from, i + 1, spans);
          }
          from = i + 1;
        }
      }
      return;
    }
    add(text, start, end, spans);
  }

  private static void add(String text, int start, int end, List<TextSpan> spans) {
    int from = start;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    Matcher numbering = NUMBERING.matcher(text.substring(from, to));
    if (numbering.find()) {
      from += numbering.end();
    }
    if (from < to && isQuotable(text.substring(from, to))) {
      spans.add(new TextSpan(from, to));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '　' || c == ' ';
  }

  private static boolean isQuotable(String sentence) {
    return sentence.codePointCount(0, sentence.length()) >= MIN_CHARS
        && SENTENCE_END.matcher(sentence).find()
        && !DANGLING.matcher(sentence).find()
        && !BOILERPLATE.matcher(sentence).find()
        && isMostlyChinese(sentence)
        && isBalanced(sentence, '“', '”')
        && isBalanced(sentence, '《', '》')
        && isBalanced(sentence, '（', '）')
        && isBalanced(sentence, '〔', '〕');
  }

  private static boolean isMostlyChinese(String sentence) {
    long han = sentence.codePoints().filter(Character::isIdeographic).count();
    return han * 2 >= sentence.codePointCount(0, sentence.length());
  }

  private static boolean isBalanced(String sentence, char open, char close) {
    int depth = 0;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (c == open) {
        depth++;
      } else if (c == close && --depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }
}
