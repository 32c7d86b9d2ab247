package org.wenlan.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.wenlan.core.query.Operand.All;
import org.wenlan.core.query.Operand.Any;
import org.wenlan.core.query.Operand.Except;
import org.wenlan.core.query.Operand.Near;
import org.wenlan.core.query.Operand.Term;
import org.wenlan.core.query.Operand.Together;
import org.wenlan.core.query.Operand.Truncated;
import org.wenlan.core.query.Token.Kind;

/** Reads what stands inside one field; the grammar is that of {@link ExpressionParser}. */
final class OperandParser {

  private final TokenStream tokens;
  private final SearchField field;
  private int brackets;

  OperandParser(TokenStream tokens, SearchField field) {
    this.tokens = tokens;
    this.field = field;
  }

  Operand any() {
    Token start = tokens.peek();
    List<Operand> parts = new ArrayList<>(List.of(all()));
    while (tokens.take(Kind.PLUS)) {
      parts.add(all());
    }
    refuseWhatCannotFollow();
    return parts.size() == 1 ? parts.getFirst() : limited(() -> new Any(parts), start);
  }

  private Operand all() {
    Token start = tokens.peek();
    List<Operand> parts = new ArrayList<>(List.of(near()));
    while (tokens.peek().is(Kind.STAR) || tokens.peek().is(Kind.MINUS)) {
      boolean except = tokens.next().is(Kind.MINUS);
      Operand right = near();
      if (except) {
        Operand kept = joined(parts);
        parts = new ArrayList<>(List.of(limited(() -> new Except(kept, right), start)));
      } else {
        parts.add(right);
      }
    }
    return joined(parts);
  }

  private static Operand joined(List<Operand> parts) {
    return parts.size() == 1 ? parts.getFirst() : new All(parts);
  }

  private Operand near() {
    Token start = tokens.peek();
    Operand left = operand();
    while (true) {
      Operand before = left;
      Token sign = tokens.peek();
      switch (sign.kind()) {
        case DISTANCE -> {
          tokens.next();
          Operand right = operand();
          left = limited(() -> new Near(before, right, Integer.parseInt(sign.text())), sign);
        }
        case SENTENCE -> left = together(Proximity.SENTENCE, before);
        case PARAGRAPH -> left = together(Proximity.PARAGRAPH, before);
        default -> {
          return limited(() -> before, start);
        }
      }
    }
  }

  private Operand together(Proximity within, Operand first) {
    Token sign = tokens.peek();
    List<Operand> parts = new ArrayList<>(List.of(first));
    while (tokens.take(sign.kind())) {
      parts.add(operand());
    }
    return limited(() -> new Together(within, parts), sign);
  }

  private Operand operand() {
    Token token = tokens.peek();
    if (token.is(Kind.LEFT)) {
      brackets++;
      Operand inside = tokens.bracketed(this::any);
      brackets--;
      return inside;
    }
    if (!token.isWord()) {
      throw tokens.fault("此处应为检索词或左括号，而不是 %s；词里的符号请加引号".formatted(token.shown()));
    }
    if (tokens.peekSecond().is(Kind.COMPARE)) {
      throw tokens.fault("此处应为 %s 字段的检索词，不能再写字段；字段之间用 AND、OR、NOT".formatted(field.code()));
    }
    tokens.next();
    tokens.countTerm(token);
    Token star = tokens.peek();
    boolean truncates =
        star.is(Kind.STAR) && star.start() == token.end() && !tokens.peekSecond().startsOperand();
    if (truncates) {
      tokens.next();
      return limited(() -> new Truncated(token.text()), token);
    }
    return limited(() -> new Term(token.text(), token.is(Kind.LITERAL)), token);
  }

  private void refuseWhatCannotFollow() {
    Token token = tokens.peek();
    boolean nextField = token.isWord() && tokens.peekSecond().is(Kind.COMPARE);
    if ((token.startsOperand() && !nextField) || token.is(Kind.VALUE)) {
      throw tokens.fault("两个检索词之间缺少运算符：字段内用 * + -，字段间用 AND OR NOT；连写的词整个加引号");
    }
    if (brackets > 0 && token.joinsFields()) {
      throw tokens.fault(
          "字段 %s 的括号里应为 *（与）、+（或）、-（非），%s 只用在字段之间".formatted(field.code(), token.kind().label()));
    }
  }

  /** Tells the faults of the trees themselves at the place they come from. */
  private Operand limited(Supplier<Operand> made, Token start) {
    try {
      Operand operand = made.get();
      if (operand.depth() >= Expression.MAX_DEPTH) {
        throw tokens.faultAt(start, "检索式层次过深，最多 %d 层".formatted(Expression.MAX_DEPTH));
      }
      return operand;
    } catch (QuerySyntaxException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw tokens.faultAt(start, String.valueOf(e.getMessage()));
    }
  }
}
