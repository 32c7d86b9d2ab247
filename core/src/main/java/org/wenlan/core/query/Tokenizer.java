package org.wenlan.core.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wenlan.core.quantity.ReadValue;
import org.wenlan.core.query.Token.Kind;

/**
 * Cuts an expert query into tokens.
 *
 * <p>Signs count in full and half width, quotes straight and curly. Between quotes every character
 * is itself; a straight quote is doubled to stand for itself. What stands in double quotes is meant
 * to the letter. A hyphen or slash between two Latin letters or digits belongs to the word: {@code
 * COVID-19}, {@code GB/T}; a slash before digits is a distance: write {@code '24/7'} where it is
 * not. A number with a unit is a value where an indicator stands before it: 回收率 90%-95%,
 * 续航里程>=500km.
 */
final class Tokenizer {

  private static final String SINGLE_QUOTES = "‘’";
  private static final String DOUBLE_QUOTES = "“”";
  private static final String RESERVED = "()'\"‘’“”=%*+<>,:≥≤/-";

  private final String query;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  Tokenizer(String query) {
    this.query = query;
  }

  /** The tokens; the last is {@link Kind#END}. */
  List<Token> tokens() {
    while (at < query.length()) {
      char c = folded(at);
      Optional<ReadValue> value = isBlank(c) ? Optional.empty() : value();
      if (isBlank(c)) {
        at++;
      } else if (value.isPresent()) {
        int end = value.get().end();
        tokens.add(new Token(Kind.VALUE, query.substring(at, end), at, end));
        at = end;
      } else {
        token(c);
      }
    }
    tokens.add(new Token(Kind.END, "", query.length(), query.length()));
    return tokens;
  }

  /**
   * The value that begins here. Behind a field nothing is a value: {@code TI=5G}, {@code YE=2020}.
   * A name in quotes is an indicator if a value follows, so that every indicator can be written.
   */
  private Optional<ReadValue> value() {
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    Token last = tokens.getLast();
    boolean compared = last.is(Kind.COMPARE) && !last.text().startsWith("%");
    if (compared && tokens.size() < 2) {
      return Optional.empty();
    }
    Token name = compared ? tokens.get(tokens.size() - 2) : last;
    boolean indicator =
        name.isQuoted() || (name.is(Kind.WORD) && SearchField.named(name.text()).isEmpty());
    boolean minus = !compared && folded(at) == '-';
    return indicator && !minus ? ReadValue.at(query, at) : Optional.empty();
  }

  private void token(char c) {
    switch (c) {
      case '(' -> add(Kind.LEFT, 1);
      case ')' -> add(Kind.RIGHT, 1);
      case '*' -> add(Kind.STAR, 1);
      case '+' -> add(Kind.PLUS, 1);
      case '-' -> add(Kind.MINUS, 1);
      case ',' -> add(Kind.COMMA, 1);
      case '=', '≥', '≤' -> add(Kind.COMPARE, 1);
      case '%', '<', '>' ->
          add(Kind.COMPARE, at + 1 < query.length() && folded(at + 1) == '=' ? 2 : 1);
      case '\'', '"' -> quoted(query.substring(at, at + 1), true);
      case '‘', '’' -> quoted(SINGLE_QUOTES, false);
      case '“', '”' -> quoted(DOUBLE_QUOTES, false);
      case '/' -> distance();
      case '~', '≈' -> {
        if (isAbout()) {
          add(Kind.COMPARE, 1);
        } else {
          word();
        }
      }
      case ':' -> throw fault(at, "字段与检索词之间不用冒号，应为 =（精确）、%（包含）或 %=（相关）");
      default -> word();
    }
  }

  private void add(Kind kind, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = at; i < at + length; i++) {
      text.append(folded(i));
    }
    String comparison = text.toString().replace("≥", ">=").replace("≤", "<=").replace("≈", "~");
    tokens.add(new Token(kind, comparison, at, at + length));
    at += length;
  }

  private void quoted(String closing, boolean doubled) {
    int start = at;
    Kind kind =
        closing.equals("\"") || closing.equals("＂") || closing.equals(DOUBLE_QUOTES)
            ? Kind.LITERAL
            : Kind.QUOTED;
    StringBuilder text = new StringBuilder();
    for (at++; at < query.length(); at++) {
      if (closing.indexOf(query.charAt(at)) < 0) {
        text.append(query.charAt(at));
      } else if (doubled && query.startsWith(closing, at + 1)) {
        text.append(query.charAt(++at));
      } else {
        at++;
        tokens.add(new Token(kind, text.toString(), start, at));
        return;
      }
    }
    throw fault(start, "引号没有配对，缺少右引号");
  }

  private void distance() {
    int start = at++;
    while (at < query.length() && isDigit(folded(at))) {
      at++;
    }
    if (at == start + 1 || at > start + 4) {
      throw fault(start, "“/”之后应为间隔字数，例如 /5；词里的斜线请加引号");
    }
    StringBuilder digits = new StringBuilder();
    for (int i = start + 1; i < at; i++) {
      digits.append(folded(i));
    }
    tokens.add(new Token(Kind.DISTANCE, digits.toString(), start, at));
  }

  private void word() {
    int start = at;
    while (at < query.length() && isWordPart(start)) {
      if (isUnreadable()) {
        throw fault(at, "此处有不可见或残缺的字符，请删去");
      }
      at += Character.charCount(query.codePointAt(at));
    }
    String text = query.substring(start, at);
    Kind kind =
        switch (Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)) {
          case "AND" -> Kind.AND;
          case "OR" -> Kind.OR;
          case "NOT" -> Kind.NOT;
          case "SENTENCE", "同句" -> Kind.SENTENCE;
          case "PARAGRAPH", "同段" -> Kind.PARAGRAPH;
          default -> Kind.WORD;
        };
    tokens.add(new Token(kind, text, start, at));
  }

  /** Whether a sign here says 约: a word before it, a figure behind it. */
  private boolean isAbout() {
    return !tokens.isEmpty() && tokens.getLast().isWord() && figureBehind();
  }

  private boolean figureBehind() {
    int next = at + 1;
    while (next < query.length() && isBlank(folded(next))) {
      next++;
    }
    return next < query.length() && (isDigit(folded(next)) || folded(next) == '-');
  }

  private boolean isWordPart(int start) {
    char c = folded(at);
    if ((c == '~' || c == '≈') && at > start && figureBehind()) {
      return false;
    }
    if (c == '-' || c == '/') {
      boolean inside = at > start && at + 1 < query.length() && isLatin(folded(at - 1));
      char next = inside ? folded(at + 1) : ' ';
      return inside && isLatin(next) && (c == '-' || !isDigit(next));
    }
    return !isBlank(c) && RESERVED.indexOf(c) < 0;
  }

  private boolean isUnreadable() {
    int c = query.codePointAt(at);
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }

  private QuerySyntaxException fault(int position, String problem) {
    return new QuerySyntaxException(query, position, problem);
  }

  /** Signs of full width count as those of half width; so do the other hyphens of input methods. */
  private char folded(int index) {
    char c = query.charAt(index);
    if (c >= '！' && c <= '～') {
      return (char) (c - '！' + '!');
    }
    return c == '−' || c == '‐' || c == '‑' ? '-' : c;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLatin(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
