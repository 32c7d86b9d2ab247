package org.wenlan.core.query.dialect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wenlan.core.query.Expression.Years;
import org.wenlan.core.query.Match;
import org.wenlan.core.query.SearchField;

/**
 * VIP: {@code (M=("a" OR "b") OR R=("a" OR "b")) AND C="TM912"}. Its {@code M} is title or keyword;
 * there is no subject field. Its page asks for years by itself.
 */
final class VipWording implements Wording {

  @Override
  public Optional<String> field(
      SearchField field, Match match, String operand, boolean simple, Losses losses) {
    List<String> codes =
        switch (field) {
          case SUBJECT, TITLE_KEYWORD_ABSTRACT -> List.of("M", "R");
          case TITLE -> List.of("T");
          case KEYWORD -> List.of("K");
          case ABSTRACT -> List.of("R");
          case FULL_TEXT -> List.of("U");
          case AUTHOR -> List.of("A");
          case INSTITUTION -> List.of("S");
          case SOURCE -> List.of("J");
          case CLASS_NUMBER -> List.of("C");
          case NUMBER, YEAR -> List.of();
        };
    if (codes.isEmpty()) {
      losses.noField(field);
      return Optional.empty();
    }
    if (field == SearchField.FULL_TEXT) {
      losses.otherField(field, " U（任意字段），维普不查正文");
    }
    String asked = simple ? operand : "(" + operand + ")";
    String any = codes.stream().map(code -> code + "=" + asked).collect(Collectors.joining(" OR "));
    return Optional.of(codes.size() == 1 ? any : "(" + any + ")");
  }

  @Override
  public Optional<String> years(Years years, Losses losses) {
    losses.yearsElsewhere(years);
    return Optional.empty();
  }

  @Override
  public String term(String text, Match match, Losses losses) {
    return "\"" + Quotes.without(text, losses) + "\"";
  }

  @Override
  public String truncated(String stem, Losses losses) {
    losses.noTruncation(stem);
    return "\"" + stem + "\"";
  }
}
