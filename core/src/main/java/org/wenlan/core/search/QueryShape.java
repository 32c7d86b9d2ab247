package org.wenlan.core.search;

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

  /** Characters behind the first word of a sentence, before its full stop. */
  private static final int SENTENCE_GOES_ON = 4;

  /** Characters from which a clause is longer than a keyword. */
  private static final int CLAUSE = 13;

  /**
   * The shape of {@code typed}. A document number is always asked for as such, whatever stands
   * around it. A longer text may ask on its way; one who asks something comes to it in the end.
   * Cost: linear in the length of what anybody may type.
   */
  public static QueryShape of(String typed) {
    if (DocumentNumber.find(typed).isPresent()) {
      return KEYWORDS;
    }
    boolean isLong = isLong(typed);
    if (ASKING.matcher(isLong ? lastSentence(typed) : typed).find()) {
      return QUESTION;
    }
    boolean sentence = hasSentence(typed) || hasClauses(typed);
    if (isLong && (sentence || hasClause(typed))) {
      return TEXT;
    }
    return sentence ? QUESTION : KEYWORDS;
  }

  private static boolean isLong(String typed) {
    return typed.codePoints().filter(QueryShape::isHan).limit(TEXT_LENGTH).count() == TEXT_LENGTH;
  }

  private static String lastSentence(String typed) {
    int begin = 0;
    boolean ended = false;
    for (int at = 0; at < typed.length(); at += Character.charCount(typed.codePointAt(at))) {
      int c = typed.codePointAt(at);
      if ("？?！!".indexOf(c) >= 0 || isFullStop(typed, at)) {
        ended = true;
      } else if (ended && (isHan(c) || isWord(c))) {
        begin = at;
        ended = false;
      }
    }
    return typed.substring(begin);
  }

  /** Many journals end a Chinese sentence with a western full stop; one behind a figure is none. */
  private static boolean isFullStop(String typed, int at) {
    char c = typed.charAt(at);
    return c == '。' || ((c == '.' || c == '．') && at > 0 && isHan(typed.codePointBefore(at)));
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
   * stop counts behind an ideograph.
   */
  private static boolean hasSentence(String typed) {
    int ideographs = 0;
    int behind = -1;
    for (int at = 0; at < typed.length(); at += Character.charCount(typed.codePointAt(at))) {
      int c = typed.codePointAt(at);
      if (isFullStop(typed, at)) {
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
