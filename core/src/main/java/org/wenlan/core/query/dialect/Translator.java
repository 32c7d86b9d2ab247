package org.wenlan.core.query.dialect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.Expression.And;
import org.wenlan.core.query.Expression.InField;
import org.wenlan.core.query.Expression.Measured;
import org.wenlan.core.query.Expression.Or;
import org.wenlan.core.query.Expression.Without;
import org.wenlan.core.query.Expression.Years;
import org.wenlan.core.query.Match;
import org.wenlan.core.query.Operand;
import org.wenlan.core.query.Operand.All;
import org.wenlan.core.query.Operand.Any;
import org.wenlan.core.query.Operand.Except;
import org.wenlan.core.query.Operand.Near;
import org.wenlan.core.query.Operand.Term;
import org.wenlan.core.query.Operand.Together;
import org.wenlan.core.query.Operand.Truncated;

/**
 * Walks over one query and words it for one database. Every inner operator stands in brackets, so
 * that no database's precedence matters. For one use.
 */
final class Translator {

  private final Dialect dialect;
  private final Wording wording;
  private final Losses losses = new Losses();

  Translator(Dialect dialect, Wording wording) {
    this.dialect = dialect;
    this.wording = wording;
  }

  Translation translate(Expression expression) {
    String text = write(expression).orElse("");
    return new Translation(dialect, text, losses.list());
  }

  private Optional<String> write(Expression expression) {
    return switch (expression) {
      case And(List<Expression> parts) -> join(written(parts), wording.between().and());
      case Or(List<Expression> parts) -> {
        List<String> written = written(parts);
        if (written.size() < parts.size()) {
          losses.add("OR 的一支写不出来，已略去，结果会变少");
        }
        yield join(written, wording.between().or());
      }
      case Without(Expression kept, Expression dropped) -> without(kept, dropped);
      case InField inField -> write(inField);
      case Years years -> wording.years(years, losses);
      case Measured measured -> {
        losses.noQuantities(measured);
        yield Optional.empty();
      }
    };
  }

  private List<String> written(List<Expression> parts) {
    return parts.stream().flatMap(part -> bracketed(part).stream()).toList();
  }

  private static Optional<String> join(List<String> parts, String sign) {
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(sign, parts));
  }

  private Optional<String> without(Expression kept, Expression dropped) {
    Optional<String> left = bracketed(kept);
    Optional<String> right = bracketed(dropped);
    if (left.isEmpty()) {
      losses.add("NOT 之前的条件写不出来，整个 NOT 条件没有写入");
      return left;
    }
    if (right.isEmpty()) {
      losses.add("NOT 之后的条件写不出来，没有去掉任何结果");
      return left;
    }
    return Optional.of(left.get() + wording.between().not() + right.get());
  }

  private Optional<String> bracketed(Expression part) {
    return write(part).map(text -> part.children().isEmpty() ? text : "(" + text + ")");
  }

  private Optional<String> write(InField inField) {
    Operand operand = inField.operand();
    return wording.field(
        inField.field(),
        inField.match(),
        write(operand, inField.match()),
        operand.children().isEmpty(),
        losses);
  }

  private String write(Operand operand, Match match) {
    return switch (operand) {
      case Term(String text, _) -> wording.term(text, match, losses);
      case Truncated(String stem) -> wording.truncated(stem, losses);
      case All(List<Operand> parts) -> join(parts, match, wording.inside().and());
      case Any(List<Operand> parts) -> join(parts, match, wording.inside().or());
      case Except(Operand kept, Operand dropped) ->
          join(List.of(kept, dropped), match, wording.inside().not());
      case Near near ->
          wording
              .near(near, part -> bracketed(part, Match.EXACT), losses)
              .orElseGet(() -> join(near.children(), match, wording.inside().and()));
      case Together together ->
          wording
              .together(together, part -> bracketed(part, Match.EXACT), losses)
              .orElseGet(() -> join(together.parts(), match, wording.inside().and()));
    };
  }

  private String join(List<Operand> parts, Match match, String sign) {
    return parts.stream().map(part -> bracketed(part, match)).collect(Collectors.joining(sign));
  }

  private String bracketed(Operand part, Match match) {
    String text = write(part, match);
    return part.children().isEmpty() ? text : "(" + text + ")";
  }
}
