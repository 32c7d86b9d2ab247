package org.wenlan.novelty.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads expressions by recursive descent. Grammar: {@code or = and {OR and}; and = item {(AND|NOT)
 * item}; item = concept | ( or )}. Operators are capital letters; NOT takes away from what stands
 * before it.
 */
final class ExpressionParser {

  private static final Pattern TOKEN = Pattern.compile("\\s*(AND|OR|NOT|C[1-9][0-9]*|[()])");
  private static final int MAX_CHARS = 2_000;

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private int next;
  private int depth;

  ExpressionParser(String text) {
    this.text = text;
    if (text.length() > MAX_CHARS) {
      throw new IllegalArgumentException("检索式最多 %d 个字符".formatted(MAX_CHARS));
    }
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (text.substring(at).isBlank()) {
        break;
      }
      matcher.region(at, text.length());
      boolean wordGoesOn =
          matcher.lookingAt()
              && !matcher.group(1).matches("[()]")
              && matcher.end() < text.length()
              && Character.isLetterOrDigit(text.charAt(matcher.end()));
      if (!matcher.lookingAt() || wordGoesOn) {
        throw error("只能使用概念编号（C1、C2…）、AND、OR、NOT 和括号", at);
      }
      tokens.add(matcher.group(1));
      places.add(matcher.start(1));
      at = matcher.end();
    }
  }

  Expression parse() {
    if (tokens.isEmpty()) {
      throw error("检索式是空的", 0);
    }
    Expression expression = or();
    if (next < tokens.size()) {
      throw error(peek(")") ? "右括号没有对应的左括号" : "此处应为 AND、OR 或 NOT", places.get(next));
    }
    return expression;
  }

  private Expression or() {
    List<Expression> parts = new ArrayList<>(List.of(and()));
    while (take("OR")) {
      parts.add(and());
    }
    return parts.size() == 1 ? parts.getFirst() : new Expression.Or(parts);
  }

  private Expression and() {
    Expression left = item();
    List<Expression> parts = new ArrayList<>(List.of(left));
    while (peek("AND") || peek("NOT")) {
      boolean without = peek("NOT");
      next++;
      Expression right = item();
      if (without) {
        left = new Expression.Without(join(parts), right);
        parts = new ArrayList<>(List.of(left));
      } else {
        parts.add(right);
      }
    }
    return join(parts);
  }

  private static Expression join(List<Expression> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Expression.And(parts);
  }

  private Expression item() {
    if (next == tokens.size()) {
      throw error("检索式没有写完", text.length());
    }
    if (take("(")) {
      if (++depth > 50) {
        throw error("括号嵌套过深", places.get(next - 1));
      }
      Expression inner = or();
      if (!take(")")) {
        throw error("缺少右括号", next < tokens.size() ? places.get(next) : text.length());
      }
      depth--;
      return inner;
    }
    String token = tokens.get(next);
    if (!token.startsWith("C")) {
      throw error("此处应为概念编号或左括号，而不是 " + token, places.get(next));
    }
    next++;
    return new Expression.Concept(token);
  }

  private boolean peek(String token) {
    return next < tokens.size() && tokens.get(next).equals(token);
  }

  private boolean take(String token) {
    boolean there = peek(token);
    if (there) {
      next++;
    }
    return there;
  }

  private IllegalArgumentException error(String message, int at) {
    return new IllegalArgumentException("检索式有误（第 %d 个字符）：%s".formatted(at + 1, message));
  }
}
