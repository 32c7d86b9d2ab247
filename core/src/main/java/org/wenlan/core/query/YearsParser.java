package org.wenlan.core.query;

import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.query.Expression.Years;
import org.wenlan.core.query.Token.Kind;

/**
 * Reads what stands behind the year field: {@code YE=2020}, {@code YE=2015-2020}, {@code YE=2015-},
 * {@code YE=-2020}, {@code YE>=2015}, and {@code YE BETWEEN ('2015','2020')} as in CNKI.
 */
final class YearsParser {

  private static final Pattern SPAN = Pattern.compile("([0-9]{4})-([0-9]{4})");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  private final TokenStream tokens;

  YearsParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  /** Whether the next tokens are {@code YE BETWEEN}. */
  boolean isBetween() {
    return SearchField.named(tokens.peek().text()).equals(Optional.of(SearchField.YEAR))
        && tokens.peekSecond().is(Kind.WORD)
        && tokens.peekSecond().text().equalsIgnoreCase("BETWEEN");
  }

  /** {@code YE BETWEEN ('2015','2020')}, all of it still to be read. */
  Years between() {
    tokens.next();
    tokens.next();
    Token start = tokens.peek();
    if (!start.is(Kind.LEFT)) {
      throw tokens.fault("BETWEEN 之后应为两个年份，例如 YE BETWEEN ('2015','2020')");
    }
    return checked(start, () -> tokens.bracketed(this::pair));
  }

  private Years pair() {
    int first = year();
    if (!tokens.take(Kind.COMMA)) {
      throw tokens.fault("两个年份之间应为逗号");
    }
    return new Years(first, year());
  }

  /** What follows the field and a comparison, which is the next token. */
  Years years() {
    Token comparison = tokens.next();
    return checked(tokens.peek(), () -> compared(comparison));
  }

  private Years compared(Token comparison) {
    return switch (comparison.text()) {
      case "=" -> span();
      case ">=" -> new Years(year(), Years.LATEST);
      case ">" -> new Years(year() + 1, Years.LATEST);
      case "<=" -> new Years(Years.EARLIEST, year());
      case "<" -> new Years(Years.EARLIEST, year() - 1);
      default -> throw tokens.faultAt(comparison, "年份之前应为 =、>=、<=、> 或 <");
    };
  }

  private Years checked(Token start, Supplier<Years> read) {
    try {
      return read.get();
    } catch (QuerySyntaxException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw tokens.faultAt(start, String.valueOf(e.getMessage()));
    }
  }

  private Years span() {
    Matcher span = SPAN.matcher(digits(tokens.peek()));
    if (tokens.peek().isWord() && span.matches()) {
      tokens.next();
      return new Years(Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2)));
    }
    if (tokens.take(Kind.MINUS)) {
      return new Years(Years.EARLIEST, year());
    }
    int first = year();
    if (!tokens.take(Kind.MINUS)) {
      return new Years(first, first);
    }
    return new Years(first, tokens.peek().isWord() ? year() : Years.LATEST);
  }

  private int year() {
    String text = digits(tokens.peek());
    if (!tokens.peek().isWord() || !YEAR.matcher(text).matches()) {
      throw tokens.fault("此处应为四位数字的年份，例如 YE=2020、YE=2015-2020 或 YE=2015-");
    }
    tokens.next();
    return Integer.parseInt(text);
  }

  private static String digits(Token token) {
    return Normalizer.normalize(token.text(), Normalizer.Form.NFKC).strip();
  }
}
