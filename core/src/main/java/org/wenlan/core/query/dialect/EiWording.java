package org.wenlan.core.query.dialect;

import java.util.Optional;
import java.util.function.Function;
import org.wenlan.core.query.Expression.Years;
import org.wenlan.core.query.Match;
import org.wenlan.core.query.Operand;
import org.wenlan.core.query.Operand.Near;
import org.wenlan.core.query.SearchField;

/** EI Compendex: {@code (("solid state") WN KY) AND ((batter*) WN TI)}. */
final class EiWording implements Wording {

  private static final int LEAST_STEM = 1;

  @Override
  public Optional<String> field(
      SearchField field, Match match, String operand, boolean simple, Losses losses) {
    String code =
        switch (field) {
          case SUBJECT, TITLE_KEYWORD_ABSTRACT, FULL_TEXT -> "KY";
          case TITLE -> "TI";
          case KEYWORD -> "CV";
          case ABSTRACT -> "AB";
          case AUTHOR -> "AU";
          case INSTITUTION -> "AF";
          case SOURCE -> "ST";
          case CLASS_NUMBER, NUMBER, YEAR -> "";
        };
    if (code.isEmpty()) {
      losses.noField(field);
      return Optional.empty();
    }
    if (field == SearchField.FULL_TEXT) {
      losses.otherField(field, " KY（主题、题名、摘要），EI 不查正文");
    }
    if (field == SearchField.KEYWORD) {
      losses.otherField(field, " CV（受控词），请核对 EI 叙词表");
    }
    return Optional.of("((%s) WN %s)".formatted(operand, code));
  }

  @Override
  public Optional<String> years(Years years, Losses losses) {
    losses.yearsElsewhere(years);
    return Optional.empty();
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
}
