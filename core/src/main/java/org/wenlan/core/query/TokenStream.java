package org.wenlan.core.query;

import java.util.List;
import java.util.function.Supplier;
import org.wenlan.core.query.Token.Kind;

/** The tokens of a query and how far they are read; keeps the limits of brackets and terms. */
final class TokenStream {

  private final String query;
  private final List<Token> tokens;
  private int next;
  private int brackets;
  private int terms;

  /**
   * @throws QuerySyntaxException if the query is too long or holds what is no token
   */
  TokenStream(String query) {
    this.query = query;
    if (query.length() > Expression.MAX_CHARS) {
      throw new QuerySyntaxException(
          query,
          Expression.MAX_CHARS,
          "检索式共 %d 个字符，最多 %d 个".formatted(query.length(), Expression.MAX_CHARS));
    }
    this.tokens = new Tokenizer(query).tokens();
  }

  Token peek() {
    return tokens.get(next);
  }

  Token peekSecond() {
    return ahead(1);
  }

  /** The token {@code steps} behind the next one; the end if there are not so many. */
  Token ahead(int steps) {
    return tokens.get(Math.min(next + steps, tokens.size() - 1));
  }

  /** The next token, read; the end stays. */
  Token next() {
    Token token = peek();
    if (!token.is(Kind.END)) {
      next++;
    }
    return token;
  }

  boolean take(Kind kind) {
    boolean there = peek().is(kind);
    if (there) {
      next();
    }
    return there;
  }

  /** What stands between a left bracket, which is next, and its right one. */
  <T> T bracketed(Supplier<T> inside) {
    Token left = next();
    if (++brackets > Expression.MAX_DEPTH) {
      throw faultAt(left, "括号嵌套过深，最多 %d 层".formatted(Expression.MAX_DEPTH));
    }
    T value = inside.get();
    if (!take(Kind.RIGHT)) {
      throw peek().is(Kind.END)
          ? faultAt(left, "左括号没有配对，缺少右括号")
          : fault("此处应为运算符或右括号，而不是 " + peek().shown());
    }
    brackets--;
    return value;
  }

  void countTerm(Token term) {
    if (++terms > Expression.MAX_TERMS) {
      throw faultAt(term, "检索词过多，最多 %d 个".formatted(Expression.MAX_TERMS));
    }
  }

  QuerySyntaxException fault(String problem) {
    return faultAt(peek(), problem);
  }

  QuerySyntaxException faultAt(Token token, String problem) {
    return new QuerySyntaxException(query, token.start(), problem);
  }
}
