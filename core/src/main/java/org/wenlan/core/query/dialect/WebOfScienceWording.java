package org.wenlan.core.query.dialect;

import java.util.Optional;
import java.util.function.Function;
import org.wenlan.core.query.Expression.Years;
import org.wenlan.core.query.Match;
import org.wenlan.core.query.Operand;
import org.wenlan.core.query.Operand.Near;
import org.wenlan.core.query.Operand.Together;
import org.wenlan.core.query.SearchField;

/** Web of Science: {@code TS=("solid state" OR batter*) AND PY=2015-2020}. */
final class WebOfScienceWording implements Wording {

  private static final int LEAST_STEM = 3;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;

  @Override
  public Optional<String> field(
      SearchField field, Match match, String operand, boolean simple, Losses losses) {
    String tag =
        switch (field) {
          case SUBJECT, TITLE_KEYWORD_ABSTRACT, FULL_TEXT -> "TS";
          case TITLE -> "TI";
          case KEYWORD -> "AK";
          case ABSTRACT -> "AB";
          case AUTHOR -> "AU";
          case INSTITUTION -> "AD";
          case SOURCE -> "SO";
          case CLASS_NUMBER, NUMBER, YEAR -> "";
        };
    if (tag.isEmpty()) {
      losses.noField(field);
      return Optional.empty();
    }
    if (field == SearchField.FULL_TEXT) {
      losses.otherField(field, " TS（主题），Web of Science 不查正文");
    }
    return Optional.of("%s=(%s)".formatted(tag, operand));
  }

  @Override
  public Optional<String> years(Years years, Losses losses) {
    int first = Math.max(years.first(), FIRST_YEAR);
    int last = Math.min(years.last(), LAST_YEAR);
    return Optional.of(first == last ? "PY=" + first : "PY=%d-%d".formatted(first, last));
  }

  @Override
  public String term(String text, Match match, Losses losses) {
    return WesternTerms.term(text, match, losses);
  }

  @Override
  public String truncated(String stem, Losses losses) {
    return WesternTerms.truncated(stem, LEAST_STEM, losses);
  }

  @Override
  public Optional<String> near(Near near, Function<Operand, String> word, Losses losses) {
    return WesternTerms.near(near, word, losses);
  }

  @Override
  public Optional<String> together(
      Together together, Function<Operand, String> word, Losses losses) {
    losses.add("SAME 只管地址字段，%s改为同时出现，结果会变多".formatted(together.within().label()));
    return Optional.empty();
  }
}
