package org.wenlan.ingest.parse;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Codes in the headers and footers of a sheet: {@code &L机密★1年&C&"宋体,常规"&10第 &P 页} says {@code
 * 机密★1年}.
 *
 * <p>A code names a section of the page, a look, or a value that is known only when the sheet is
 * printed; {@code &&} is an ampersand, and an ampersand before anything else stays. Outside headers
 * and footers the same characters are words ({@code R&D}). Source: ECMA-376 part 1, 18.3.1.39
 * (evenHeader), in the exact grammar of [MS-XLS] 2.4.136.
 */
final class PageHeaderCodes {

  private static final Pattern CODE =
      Pattern.compile(
          "&(?:[&LCR]|\"[^\"]*\"|\\d{1,3}|K(?:\\p{XDigit}{6}|\\d\\d[+-]\\d{3})|[PN](?:[+-]\\d*)?"
              + "|[ABDEFGHIOSTUXYZ+-])");
  private static final Pattern SECTION = Pattern.compile("&[LCR]");

  /** Stands for a number of pages between the two steps of {@link #strip}; no XML holds it. */
  private static final String PAGES = "\uffff";

  /** With the words that count it, which are nothing without it. */
  private static final Pattern COUNTED_PAGES =
      Pattern.compile("(?i)(?:(?:第|共|\\bpage|\\bof)\\s*)?" + PAGES + "(?:\\s*[页頁])?");

  private PageHeaderCodes() {}

  /**
   * Whether a text that stands outside the cells is a header or footer beyond doubt: it opens with
   * a section, as Excel and LibreOffice write it, or is nothing but codes, as old Excel wrote it.
   */
  static boolean isHeader(String text) {
    return SECTION.matcher(text).lookingAt()
        || (CODE.matcher(text).find() && strip(text).isEmpty());
  }

  /**
   * The words of a header or footer, its sections parted by tabs; a section without any letter or
   * digit is left out.
   */
  static String strip(String text) {
    // Excel may escape a line end, ECMA-376 part 1, 22.9.2.19.
    String lines = text.replace("_x000A_", "\n");
    String plain = CODE.matcher(lines).replaceAll(PageHeaderCodes::meaning);
    return Arrays.stream(COUNTED_PAGES.matcher(plain).replaceAll("").split("\t"))
        .map(String::strip)
        .filter(section -> section.codePoints().anyMatch(Character::isLetterOrDigit))
        .collect(joining("\t"));
  }

  private static String meaning(MatchResult code) {
    return switch (code.group().charAt(1)) {
      case '&' -> "&";
      case 'L', 'C', 'R' -> "\t";
      case 'P', 'N' -> PAGES;
      default -> "";
    };
  }
}
