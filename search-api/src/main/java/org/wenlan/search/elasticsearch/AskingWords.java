package org.wenlan.search.elasticsearch;

import java.util.regex.Pattern;
import org.wenlan.spelling.SimplifiedChinese;

/**
 * The words a question is put with, beside what it asks about (疑问词和虚词): 怎么, 会, 不, 应当. They are
 * looked for as all words are; marked in an answer by themselves they only hide what was meant.
 */
final class AskingWords {

  /** Words that no other words and characters here make up; read once, without going back. */
  private static final Pattern ONLY =
      Pattern.compile(
          "(?>怎么办|什么|甚么|怎么|怎样|哪里|哪儿|是否|能否|可否|是不是|不是|多少|应当|能够|一个|我们|你们|他们|自己|如果|但是|"
              + "[不没无会能可要应该须需得有为对被把将由于以从到向给让这那哪谁何几吗呢吧啊么嘛我你您他她它个些种很还又再才就只则如若因但且所者后时]"
              + ")++");

  private AskingWords() {}

  /** Whether {@code marked}, in simplified or traditional characters, is such words and no more. */
  static boolean isAsking(String marked) {
    return ONLY.matcher(SimplifiedChinese.of(marked)).matches();
  }
}
