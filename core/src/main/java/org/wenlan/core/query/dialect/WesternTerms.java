package org.wenlan.core.query.dialect;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.wenlan.core.query.Match;
import org.wenlan.core.query.Operand;
import org.wenlan.core.query.Operand.Near;
import org.wenlan.core.query.Operand.Together;

/** What Web of Science and EI write alike: phrases in quotes, {@code *}, {@code NEAR/n}. */
final class WesternTerms {

  private static final Pattern ONE_WORD = Pattern.compile("[A-Za-z0-9]+");
  private static final Pattern OPERATOR = Pattern.compile("(?i)and|or|not|near|same|onear|wn");

  private WesternTerms() {}

  static String term(String text, Match match, Losses losses) {
    if (text.codePoints().anyMatch(Character::isIdeographic)) {
      losses.add("只收西文，请把中文检索词换成英文词");
    }
    boolean oneWord = ONE_WORD.matcher(text).matches() && !OPERATOR.matcher(text).matches();
    if (oneWord) {
      return text;
    }
    String plain = Quotes.without(text, losses);
    boolean words =
        match == Match.RELATED && ONE_WORD.splitAsStream(plain).allMatch(String::isBlank);
    return words ? "(" + plain.strip().replaceAll("\\s+", " AND ") + ")" : "\"" + plain + "\"";
  }

  static String truncated(String stem, int least, Losses losses) {
    if (stem.length() < least) {
      losses.add("* 之前至少要有 %d 个字母，%s* 会被拒绝".formatted(least, stem));
    }
    return stem + "*";
  }

  /** Whatever stands beside NEAR must not hold AND, which is how a sentence is worded there. */
  static Optional<String> near(Near near, Function<Operand, String> word, Losses losses) {
    if (holdsTogether(near)) {
      losses.add("NEAR 两边不能再限定同句、同段，改为同时出现，结果会变多");
      return Optional.empty();
    }
    return Optional.of(
        "%s NEAR/%d %s"
            .formatted(word.apply(near.left()), near.distance(), word.apply(near.right())));
  }

  private static boolean holdsTogether(Operand operand) {
    return operand instanceof Together
        || operand.children().stream().anyMatch(WesternTerms::holdsTogether);
  }
}
