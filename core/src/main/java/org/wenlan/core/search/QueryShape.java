package org.wenlan.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wenlan.core.document.DocumentNumber;

/**
 * How words typed into the one box are meant (提问方式). A few keywords ask for documents that hold
 * them all; a question or a sentence asks for documents that answer it, in whatever words; a longer
 * text, an abstract or the points of a project, asks for documents about the same.
 */
public enum QueryShape {
  /** Keywords, a title, a document number: every word must stand in the document. */
  KEYWORDS,
  /** A question, or a sentence. */
  QUESTION,
  /** Text that asks nothing, of {@value #TEXT_LENGTH} ideographs or more. */
  TEXT;

  private static final int TEXT_LENGTH = 50;

  private static final Pattern ASKING =
      Pattern.compile(
          "[?？]\\s*$|什么|甚么|怎么|怎样|怎么办|如何|哪些|哪个|哪种|哪里|哪儿|谁|是否|能否|可否|能不能|是不是|可不可以|"
              + "为何|为什么|多少|几时|何时|吗\\s*$|呢\\s*$|嗎\\s*$|什麼|甚麼|怎麼|誰|為何|為什麼|為甚麼|是不是|可不可以");

  private static final Pattern OUTRIGHT = Pattern.compile("^\\s*请问|[?？]\\s*$");

  /** Ideographs from which a last sentence is more than thanks. */
  private static final int COURTESY = 6;

  /** Characters behind the first word of a sentence, before its full stop. */
  private static final int SENTENCE_GOES_ON = 4;

  /** Characters from which a clause is longer than a keyword. */
  private static final int CLAUSE = 13;

  /**
   * The shape of {@code typed}. A document number is always asked for as such, whatever stands
   * around it. A longer text may speak of what is asked (如何, 哪些) on its way; who asks it does so in
   * the end or outright. Cost: linear in the length of what anybody may type.
   */
  public static QueryShape of(String typed) {
    if (DocumentNumber.find(typed).isPresent()) {
      return KEYWORDS;
    }
    boolean isLong = isLong(typed);
    if (isLong ? asks(sentences(typed)) : ASKING.matcher(typed).find()) {
      return QUESTION;
    }
    boolean sentence = hasSentence(typed, isLong) || hasClauses(typed);
    if (isLong && (sentence || hasClause(typed))) {
      return TEXT;
    }
    return sentence ? QUESTION : KEYWORDS;
  }

  private static boolean isLong(String typed) {
    return typed.codePoints().filter(QueryShape::isHan).limit(TEXT_LENGTH).count() == TEXT_LENGTH;
  }

  /** In the last sentence or behind it, a courtesy apart, or anywhere with a mark or 请问. */
  private static boolean asks(List<String> sentences) {
    int last = sentences.size() - 1;
    while (last > 0
        && sentences.get(last).codePoints().filter(QueryShape::isHan).count() < COURTESY) {
      last--;
    }
    for (int i = 0; i < sentences.size(); i++) {
      String sentence = sentences.get(i);
      if (ASKING.matcher(sentence).find() && (i >= last || OUTRIGHT.matcher(sentence).find())) {
        return true;
      }
    }
    return false;
  }

  /** With what ends them; at least one. */
  private static List<String> sentences(String typed) {
    List<String> sentences = new ArrayList<>();
    int begin = 0;
    boolean ended = false;
    for (int at = 0; at < typed.length(); at += Character.charCount(typed.codePointAt(at))) {
      int c = typed.codePointAt(at);
      if ("？?！!".indexOf(c) >= 0 || isFullStop(typed, at, true)) {
        ended = true;
      } else if (ended && (isHan(c) || isWord(c))) {
        sentences.add(typed.substring(begin, at));
        begin = at;
        ended = false;
      }
    }
    sentences.add(typed.substring(begin));
    return sentences;
  }

  /**
   * Many journals end a Chinese sentence with a western full stop; one behind a figure is none. In
   * a few words it stands in names of files and citations.
   */
  private static boolean isFullStop(String typed, int at, boolean western) {
    char c = typed.charAt(at);
    return c == '。'
        || (western && (c == '.' || c == '．') && at > 0 && isHan(typed.codePointBefore(at)));
  }

  /** However it is punctuated, what is this long between two marks is no list of keywords. */
  private static boolean hasClause(String typed) {
    int run = 0;
    for (int at = 0; at < typed.length() && run < CLAUSE; ) {
      int c = typed.codePointAt(at);
      run = isHan(c) || isWord(c) ? run + 1 : 0;
      at += Character.charCount(c);
    }
    return run >= CLAUSE;
  }

  /**
   * A full stop, and somewhere before it two ideographs and four more characters: as {@code
   * \p{IsHan}{2,}[^。]{4,}。}, which looks back from every character to every other; a western full
   * stop counts behind an ideograph where that is wanted.
   */
  private static boolean hasSentence(String typed, boolean western) {
    int ideographs = 0;
    int behind = -1;
    for (int at = 0; at < typed.length(); at += Character.charCount(typed.codePointAt(at))) {
      int c = typed.codePointAt(at);
      if (isFullStop(typed, at, western)) {
        if (behind >= SENTENCE_GOES_ON) {
          return true;
        }
        ideographs = 0;
        behind = -1;
      } else if (behind >= 0) {
        behind++;
      } else {
        ideographs = isHan(c) ? ideographs + 1 : 0;
        behind = ideographs == 2 ? 0 : -1;
      }
    }
    return false;
  }

  /**
   * A clause longer than a keyword with another behind it: as {@code
   * [\p{IsHan}\w]{13,}[，,；;][^，,；;]{2,}}.
   */
  private static boolean hasClauses(String typed) {
    int run = 0;
    int behind = -1;
    for (int at = 0; at < typed.length(); at += Character.charCount(typed.codePointAt(at))) {
      int c = typed.codePointAt(at);
      boolean comma = "，,；;".indexOf(c) >= 0;
      if (comma) {
        behind = run >= CLAUSE ? 0 : -1;
      } else if (behind >= 0) {
        behind++;
        if (behind == 2) {
          return true;
        }
      }
      run = isHan(c) || isWord(c) ? run + 1 : 0;
    }
    return false;
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static boolean isWord(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
  }
}
