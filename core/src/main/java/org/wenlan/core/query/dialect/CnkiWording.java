package org.wenlan.core.query.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wenlan.core.query.Expression.Years;
import org.wenlan.core.query.Match;
import org.wenlan.core.query.Operand;
import org.wenlan.core.query.Operand.Any;
import org.wenlan.core.query.Operand.Near;
import org.wenlan.core.query.Operand.Term;
import org.wenlan.core.query.Operand.Together;
import org.wenlan.core.query.Proximity;
import org.wenlan.core.query.SearchField;

/**
 * CNKI: {@code SU=('a'+'b')*'c' AND YE BETWEEN ('2015','2020')}.
 *
 * <p>Nearness stands between the quotes of one term and takes single words only, so choices are
 * multiplied out: {@code 'a /NEAR 5 c'+'b /NEAR 5 c'}.
 */
final class CnkiWording implements Wording {

  private static final Signs INSIDE = new Signs("*", "+", "-");
  private static final int MOST_PAIRS = 16;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;

  @Override
  public Signs inside() {
    return INSIDE;
  }

  @Override
  public Optional<String> field(
      SearchField field, Match match, String operand, boolean simple, Losses losses) {
    if (field == SearchField.NUMBER) {
      losses.noField(field);
      return Optional.empty();
    }
    String code = field == SearchField.SOURCE ? "LY" : field.code();
    return Optional.of(code + match.sign() + operand);
  }

  @Override
  public Optional<String> years(Years years, Losses losses) {
    if (years.first() == years.last()) {
      return Optional.of("YE='%d'".formatted(years.first()));
    }
    return Optional.of(
        "YE BETWEEN ('%d','%d')"
            .formatted(Math.max(years.first(), FIRST_YEAR), Math.min(years.last(), LAST_YEAR)));
  }

  @Override
  public String term(String text, Match match, Losses losses) {
    return quoted(text, losses);
  }

  @Override
  public String truncated(String stem, Losses losses) {
    losses.noTruncation(stem);
    return quoted(stem, losses);
  }

  @Override
  public Optional<String> near(Near near, Function<Operand, String> word, Losses losses) {
    Optional<String> pairs =
        pairs(near.left(), near.right(), " /NEAR %d ".formatted(near.distance()), losses);
    pairs.ifPresentOrElse(_ -> losses.add("知网的 /NEAR 要求两词在同一句内，间隔按词计"), losses::noNearness);
    return pairs;
  }

  @Override
  public Optional<String> together(
      Together together, Function<Operand, String> word, Losses losses) {
    if (together.within() == Proximity.PARAGRAPH || together.parts().size() > 2) {
      losses.add("知网只能表达两个词的同句，其余改为同一字段内同时出现，结果会变多");
      return Optional.empty();
    }
    Optional<String> pairs =
        pairs(together.parts().getFirst(), together.parts().getLast(), " # ", losses);
    if (pairs.isEmpty()) {
      losses.noNearness();
    }
    return pairs;
  }

  private static Optional<String> pairs(Operand left, Operand right, String sign, Losses losses) {
    List<String> lefts = words(left);
    List<String> rights = words(right);
    int count = lefts.size() * rights.size();
    if (count == 0 || count > MOST_PAIRS) {
      return Optional.empty();
    }
    List<String> pairs = new ArrayList<>();
    for (String first : lefts) {
      rights.forEach(second -> pairs.add(quoted(first + sign + second, losses)));
    }
    return Optional.of(String.join("+", pairs));
  }

  /** The words a part is a choice of; none if it is more than a choice of words. */
  private static List<String> words(Operand part) {
    return switch (part) {
      case Term(String text, _) -> List.of(text);
      case Any(List<Operand> parts) ->
          parts.stream().allMatch(Term.class::isInstance)
              ? parts.stream().flatMap(one -> words(one).stream()).toList()
              : List.of();
      default -> List.of();
    };
  }

  private static String quoted(String text, Losses losses) {
    if (text.indexOf('\'') >= 0) {
      losses.add("检索词里的单引号在知网无法写出，已换成空格");
    }
    return "'" + text.replace('\'', ' ') + "'";
  }
}
