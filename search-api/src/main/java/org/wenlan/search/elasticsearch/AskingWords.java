package org.wenlan.search.elasticsearch;

import java.util.regex.Pattern;
import org.wenlan.spelling.SimplifiedChinese;

/**
 * The words a question is put with, beside what it asks about (疑问词和虚词): 怎么, 会, 不, 应当. They are
 * looked for as all words are; marked in an answer by themselves they only hide what was meant.
 */
final class AskingWords {

  /** Longer ones first, so that no span is tried twice over: linear in its length. */
  private static final Pattern ONLY =
      Pattern.compile(
          "(?>为什么|怎么办|什么|甚么|怎么|怎样|如何|哪些|哪个|哪种|哪里|哪儿|是否|能否|可否|能不能|是不是|为何|多少|几时|何时|"
              + "应当|应该|可以|能够|需要|没有|不能|不会|不是|一个|这个|那个|这些|那些|我们|你们|他们|自己|如果|但是|因为|所以|"
              + "[不没无会能可要应该须需得有为对被把将由于以从到向给让这那哪谁何几吗呢吧啊么嘛我你您他她它个些种很还又再才就只则如若因但且所者后时]"
              + ")++");

  private AskingWords() {}

  /** Whether {@code marked}, in simplified or traditional characters, is such words and no more. */
  static boolean isAsking(String marked) {
    return ONLY.matcher(SimplifiedChinese.of(marked)).matches();
  }
}
