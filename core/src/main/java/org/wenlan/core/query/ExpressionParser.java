package org.wenlan.core.query;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.query.Expression.And;
import org.wenlan.core.query.Expression.InField;
import org.wenlan.core.query.Expression.Or;
import org.wenlan.core.query.Expression.Without;
import org.wenlan.core.query.Token.Kind;

/**
 * Reads expert queries by recursive descent.
 *
 * <pre>
 * or       = and { OR and }
 * and      = item { ( AND | NOT | AND NOT ) item }        NOT takes away from all that stands before
 * item     = "(" or ")" | field ( "=" | "%" | "%=" ) any | YE years | quantity | any
 * quantity = indicator [ "=" | ">=" | "<=" | ">" | "<" | "~" ] value
 * any      = all { "+" all }
 * all      = near { ( "*" | "-" ) near }
 * near     = operand { ( "/N" | 同句 | 同段 ) operand }
 * operand  = word [ "*" ] | quoted [ "*" ] | "(" any ")"
 * </pre>
 *
 * From strong to weak: nearness, {@code *} and {@code -}, {@code +}; AND and NOT, OR. Words without
 * a field are asked of {@link SearchField#SUBJECT}. A star that touches a word is truncation where
 * nothing to look for follows it. Two words in a row are refused, because nobody can tell whether
 * they are a phrase.
 */
final class ExpressionParser {

  private final TokenStream tokens;

  ExpressionParser(String query) {
    this.tokens = new TokenStream(query);
  }

  Expression parse() {
    if (tokens.peek().is(Kind.END)) {
      throw tokens.fault("检索式是空的，例如 SU='电池回收' AND YE=2020-");
    }
    Expression expression = or();
    if (!tokens.peek().is(Kind.END)) {
      throw afterItem();
    }
    return expression;
  }

  private QuerySyntaxException afterItem() {
    Token token = tokens.peek();
    if (token.is(Kind.RIGHT)) {
      return tokens.fault("右括号没有对应的左括号");
    }
    if (token.is(Kind.COMPARE)) {
      return tokens.fault("%s 之前应为字段，例如 TI=".formatted(token.shown()));
    }
    if (token.joinsWords()) {
      return tokens.fault("%s 用在字段之内，括号前先写字段，例如 SU=(…)*…".formatted(token.shown()));
    }
    return tokens.fault("此处应为 AND、OR 或 NOT，而不是 " + token.shown());
  }

  private Expression or() {
    Token start = tokens.peek();
    List<Expression> parts = new ArrayList<>(List.of(and()));
    while (tokens.take(Kind.OR)) {
      parts.add(and());
    }
    return limited(parts.size() == 1 ? parts.getFirst() : new Or(parts), start);
  }

  private Expression and() {
    Token start = tokens.peek();
    List<Expression> parts = new ArrayList<>(List.of(item()));
    while (tokens.peek().is(Kind.AND) || tokens.peek().is(Kind.NOT)) {
      boolean without = tokens.next().is(Kind.NOT) || tokens.take(Kind.NOT);
      Expression right = item();
      if (without) {
        parts = new ArrayList<>(List.of(limited(new Without(joined(parts), right), start)));
      } else {
        parts.add(right);
      }
    }
    return joined(parts);
  }

  private static Expression joined(List<Expression> parts) {
    return parts.size() == 1 ? parts.getFirst() : new And(parts);
  }

  private Expression item() {
    Token token = tokens.peek();
    if (token.is(Kind.NOT)) {
      throw tokens.fault("NOT 之前应有检索条件：NOT 从它前面的结果中去掉");
    }
    if (token.is(Kind.LEFT)) {
      return tokens.bracketed(this::or);
    }
    MeasuredParser measured = new MeasuredParser(tokens);
    if (measured.isNext()) {
      return measured.measured();
    }
    if (token.isWord() && tokens.peekSecond().is(Kind.COMPARE)) {
      return inField(tokens.next());
    }
    YearsParser years = new YearsParser(tokens);
    if (years.isBetween()) {
      return years.between();
    }
    if (token.isWord()) {
      return subject(new OperandParser(tokens, SearchField.SUBJECT).any(), token);
    }
    throw tokens.fault("此处应为字段（如 TI=）、检索词或左括号，而不是 " + token.shown());
  }

  private Expression inField(Token name) {
    SearchField field =
        SearchField.named(name.text())
            .orElseThrow(
                () ->
                    tokens.faultAt(
                        name, "没有字段 %s，可用字段：%s".formatted(name.shown(), SearchField.choice())));
    if (field == SearchField.YEAR) {
      return new YearsParser(tokens).years();
    }
    Match match =
        switch (tokens.peek().text()) {
          case "=" -> Match.EXACT;
          case "%" -> Match.CONTAINS;
          case "%=" -> Match.RELATED;
          default ->
              throw tokens.fault("字段 %s 之后应为 =、%% 或 %%=，大于小于只用于 YE（年）和指标".formatted(field.code()));
        };
    tokens.next();
    return limited(new InField(field, match, new OperandParser(tokens, field).any()), name);
  }

  private Expression subject(Operand operand, Token start) {
    return limited(new InField(SearchField.SUBJECT, Match.EXACT, operand), start);
  }

  private Expression limited(Expression expression, Token start) {
    if (expression.depth() > Expression.MAX_DEPTH) {
      throw tokens.faultAt(start, "检索式层次过深，最多 %d 层".formatted(Expression.MAX_DEPTH));
    }
    return expression;
  }
}
