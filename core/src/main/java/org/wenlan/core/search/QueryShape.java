package org.wenlan.core.search;

import java.util.regex.Pattern;
import org.wenlan.core.document.DocumentNumber;

/**
 * How words typed into the one box are meant (提问方式). A few keywords ask for documents that hold
 * them all; a question or a sentence asks for documents that answer it, in whatever words.
 */
public enum QueryShape {
  /** Keywords, a title, a document number: every word must stand in the document. */
  KEYWORDS,
  /** A question, or text of a sentence or more. */
  QUESTION;

  private static final Pattern ASKING =
      Pattern.compile(
          "[?？]\\s*$|什么|甚么|怎么|怎样|怎么办|如何|哪些|哪个|哪种|哪里|哪儿|谁|是否|能否|可否|能不能|是不是|可不可以|"
              + "为何|为什么|多少|几时|何时|吗\\s*$|呢\\s*$|嗎\\s*$|什麼|甚麼|怎麼|誰|為何|為什麼|為甚麼|是不是|可不可以");

  /** The full stop of a sentence; or a clause longer than a keyword with another behind it. */
  private static final Pattern SENTENCE =
      Pattern.compile("\\p{IsHan}{2,}[^。]{4,}。|[\\p{IsHan}\\w]{13,}[，,；;][^，,；;]{2,}");

  /**
   * The shape of {@code typed}. A document number is always asked for as such, whatever stands
   * around it.
   */
  public static QueryShape of(String typed) {
    if (DocumentNumber.find(typed).isPresent()) {
      return KEYWORDS;
    }
    return ASKING.matcher(typed).find() || SENTENCE.matcher(typed).find() ? QUESTION : KEYWORDS;
  }
}
