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
 * questions, items of a list, the rest of a line broken by its layout, sentences with brackets or
 * quotation marks left open, anything shorter than {@value #MIN_CHARS} characters. Numbers and
 * labels at the head such as {@code （一）}, {@code 一是} or {@code 摘要：} are not part of the sentence.
 */
final class QuotableSentences {

  static final int MIN_CHARS = 12;

  private static final Pattern NUMBERING =
      Pattern.compile(
          "^(?:[\\s　]*(?:（[一二三四五六七八九十百\\d]+）|\\([一二三四五六七八九十百\\d]+\\)|[一二三四五六七八九十]+、|\\d+[.．、)](?!\\d)|\\d+(?:\\.\\d+)+(?=[\\s　]*\\p{IsHan})"
              + "|第[一二三四五六七八九十百零〇\\d]+[条章节款项][\\s　]*|[①-⑳]|[●■◆·—-]+"
              + "|[一二三四五六七八九十]是|[【\\[]?摘[\\s　]*要[】\\]：:]+|本报讯(?:（[^）]*）)?|【[^】]*(?:电|讯|報|报|记者|記者)[^】]*】))+[\\s　]*");
  private static final Pattern TITLE_OR_REMARK = Pattern.compile("《[^》]*》|（[^）]*）");

  /** Characters besides titles and remarks that make a sentence. */
  private static final int MIN_SAID = 7;

  /** An item below a line that ends with a colon is a part of that line's sentence. */
  private static final Pattern ITEM =
      Pattern.compile("^(?:（[一二三四五六七八九十百\\d]+）|\\([一二三四五六七八九十百\\d]+\\)|\\d+[.．、)）]|[①-⑳])");

  private static final Pattern LIST_FOLLOWS = Pattern.compile("(?<!如下)[：:]$");

  private static final int FULL_LINE = 15;

  /** A numbered line with stops inside is no heading. */
  private static final Pattern BROKEN = Pattern.compile("[，。；]");

  /** Somebody's speech without the speaker. */
  private static final Pattern SPEECH = Pattern.compile("^“[^”]*”$");

  private static final Pattern OPEN_END = Pattern.compile("[\\p{IsHan}\\d，、]$");
  private static final Pattern SENTENCE_END = Pattern.compile("[。！；](?:[”’」』）])?$");
  private static final Pattern DANGLING = Pattern.compile("^[，、；：。！？）”’》〕]");
  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "特此通知|印发给你们|认真组织实施|制定本|(?:现)?提出(?:以下|如下)|如下[。：]$|以下简称《|请予审议|本(?:文件|标准)(?:规定了|适用于|按照|代替)|遵照执行|认真贯彻执行|之日起施行|同时废止|联系人|联系电话|邮政编码|主题词|抄送|"
              + "版权所有|责任编辑|点击|本站|返回|扫描二维码|网站地图|此件公开发布|……|\\.{4,}|_{3,}|第\\s*\\d+\\s*页");

  private QuotableSentences() {}

  /** Spans that can be quoted, in order; at most {@code maxChars} long. */
  static List<TextSpan> of(AnnotatedDocument document, int maxChars) {
    String text = document.text();
    String title = document.metadata().title();
    List<TextSpan> spans = new ArrayList<>();
    String before = "";
    boolean listed = false;
    for (TextSpan line : document.document().paragraphs()) {
      String words = line.of(text).strip();
      boolean item = ITEM.matcher(words).find();
      listed = item ? listed || LIST_FOLLOWS.matcher(before).find() : false;
      boolean fragment = isOpen(before);
      before = words;
      if (listed) {
        continue;
      }
      int start = fragment ? endOfFirstSentence(text, line) : line.start();
      for (int i = start; i < line.end(); i++) {
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

  /** A full line without a stop goes on in the next one: what begins there is no sentence. */
  private static boolean isOpen(String line) {
    return line.length() >= FULL_LINE
        && line.indexOf('\t') < 0
        && OPEN_END.matcher(line).find()
        && (BROKEN.matcher(line).find() || !NUMBERING.matcher(line).lookingAt());
  }

  private static int endOfFirstSentence(String text, TextSpan line) {
    for (int i = line.start(); i < line.end(); i++) {
      if ("。！？；".indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return line.end();
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
        && saysMoreThanATitle(sentence)
        && !SPEECH.matcher(sentence).find()
        && isBalanced(sentence, '“', '”')
        && isBalanced(sentence, '《', '》')
        && isBalanced(sentence, '（', '）')
        && isBalanced(sentence, '〔', '〕');
  }

  private static boolean saysMoreThanATitle(String sentence) {
    String bare = TITLE_OR_REMARK.matcher(sentence).replaceAll("");
    return bare.codePoints().filter(Character::isIdeographic).count() >= MIN_SAID;
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
