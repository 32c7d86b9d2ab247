package org.wenlan.core.query;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wenlan.core.quantity.Comparison;
import org.wenlan.core.quantity.Value;
import org.wenlan.core.query.Expression.And;
import org.wenlan.core.query.Expression.InField;
import org.wenlan.core.query.Expression.Measured;
import org.wenlan.core.query.Expression.Or;
import org.wenlan.core.query.Expression.Without;
import org.wenlan.core.query.Expression.Years;
import org.wenlan.core.query.Operand.All;
import org.wenlan.core.query.Operand.Any;
import org.wenlan.core.query.Operand.Except;
import org.wenlan.core.query.Operand.Near;
import org.wenlan.core.query.Operand.Term;
import org.wenlan.core.query.Operand.Together;
import org.wenlan.core.query.Operand.Truncated;

/**
 * Writes an expert query so that reading it gives the same tree; every inner operator in brackets.
 */
final class ExpressionWriter {

  private static final Pattern PLAIN_STEM = Pattern.compile("[A-Za-z0-9]+");

  private ExpressionWriter() {}

  static String write(Expression expression) {
    return switch (expression) {
      case And(List<Expression> parts) -> joined(parts, " AND ");
      case Or(List<Expression> parts) -> joined(parts, " OR ");
      case Without(Expression kept, Expression dropped) ->
          bracketed(kept) + " NOT " + bracketed(dropped);
      case InField(SearchField field, Match match, Operand operand) ->
          field.code() + match.sign() + write(operand);
      case Years years -> SearchField.YEAR.code() + "=" + span(years);
      case Measured(Term indicator, Comparison comparison, Value value) ->
          quoted(indicator.text()) + comparison.sign() + value.text();
    };
  }

  private static String joined(List<Expression> parts, String sign) {
    return parts.stream().map(ExpressionWriter::bracketed).collect(Collectors.joining(sign));
  }

  private static String bracketed(Expression part) {
    String text = write(part);
    return part.children().isEmpty() ? text : "(" + text + ")";
  }

  private static String span(Years years) {
    if (years.first() == years.last()) {
      return year(years.first());
    }
    return (years.first() == Years.EARLIEST ? "" : year(years.first()))
        + "-"
        + (years.last() == Years.LATEST ? "" : year(years.last()));
  }

  private static String year(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }

  private static String write(Operand operand) {
    return switch (operand) {
      case Term term -> quoted(term);
      case Truncated(String stem) -> (isPlain(stem) ? stem : quoted(stem)) + "*";
      case All(List<Operand> parts) -> joinedInside(parts, "*");
      case Any(List<Operand> parts) -> joinedInside(parts, "+");
      case Except(Operand kept, Operand dropped) ->
          bracketedInside(kept) + "-" + bracketedInside(dropped);
      case Near(Operand left, Operand right, int distance) ->
          bracketedInside(left) + " /" + distance + " " + bracketedInside(right);
      case Together(Proximity within, List<Operand> parts) ->
          joinedInside(parts, " " + within.label() + " ");
    };
  }

  private static String joinedInside(List<Operand> parts, String sign) {
    return parts.stream().map(ExpressionWriter::bracketedInside).collect(Collectors.joining(sign));
  }

  /** A truncated word is bracketed too: a star behind it would read as the operator. */
  private static String bracketedInside(Operand part) {
    return part instanceof Term term ? quoted(term) : "(" + write(part) + ")";
  }

  private static boolean isPlain(String stem) {
    return PLAIN_STEM.matcher(stem).matches()
        && !List.of("AND", "OR", "NOT", "SENTENCE", "PARAGRAPH")
            .contains(stem.toUpperCase(Locale.ROOT));
  }

  private static String quoted(Term term) {
    return term.literal() ? '"' + term.text().replace("\"", "\"\"") + '"' : quoted(term.text());
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
