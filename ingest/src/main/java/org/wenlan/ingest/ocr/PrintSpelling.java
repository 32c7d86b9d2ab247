package org.wenlan.ingest.ocr;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends what engines are known to confuse where the surroundings leave no doubt: brackets of
 * document numbers (发文字号) and the width of punctuation behind Chinese characters. Length stays, so
 * places stay right.
 */
final class PrintSpelling {

  private static final Pattern NUMBER =
      Pattern.compile("[\\[【［〔]((?:19|20)\\d{2})[\\]】］〕](?=第?\\d{1,4}号)");
  private static final Pattern NARROW = Pattern.compile("(?<=\\p{IsHan})[,:;?!]");

  private PrintSpelling() {}

  static String mended(String line) {
    String number = NUMBER.matcher(line).replaceAll("〔$1〕");
    return NARROW
        .matcher(number)
        .replaceAll(found -> Matcher.quoteReplacement(wide(found.group())));
  }

  private static String wide(String mark) {
    return Character.toString(mark.charAt(0) - '!' + '！');
  }
}
