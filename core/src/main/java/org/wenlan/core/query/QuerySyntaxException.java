package org.wenlan.core.query;

/**
 * An expert query that cannot be read (检索式有误).
 *
 * <p>Says where, and what was expected there, in Chinese and for the person who typed it.
 */
public final class QuerySyntaxException extends IllegalArgumentException {

  /** What is shown of a long query on each side of the fault, in characters. */
  private static final int SHOWN = 40;

  private static final char WIDE_BLANK = '\u3000';

  private final String query;
  private final int position;
  private final String problem;

  QuerySyntaxException(String query, int position, String problem) {
    super("检索式第 %d 个字符处有误：%s".formatted(query.codePointCount(0, position) + 1, problem));
    this.query = query;
    this.position = position;
    this.problem = problem;
  }

  /** What was typed. */
  public String query() {
    return query;
  }

  /** Where the fault is: index of a UTF-16 code unit of the query, or its length for its end. */
  public int position() {
    return position;
  }

  /** What is wrong and what was expected. */
  public String problem() {
    return problem;
  }

  /**
   * Two lines: the query around the fault, and a caret below the character. Chinese characters are
   * taken to be twice as wide as Latin ones, as in a terminal.
   */
  public String caret() {
    int from = Math.max(0, position - SHOWN);
    int to = Math.min(query.length(), position + SHOWN);
    StringBuilder shown = new StringBuilder();
    StringBuilder below = new StringBuilder();
    query
        .substring(from, to)
        .codePoints()
        .map(c -> isVisible(c) ? c : ' ')
        .forEach(shown::appendCodePoint);
    query
        .substring(from, position)
        .codePoints()
        .map(c -> isWide(c) ? WIDE_BLANK : ' ')
        .forEach(below::appendCodePoint);
    return shown + "\n" + below.append('^');
  }

  private static boolean isVisible(int c) {
    return !Character.isWhitespace(c)
        && !Character.isISOControl(c)
        && Character.getType(c) != Character.SURROGATE;
  }

  private static boolean isWide(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x3000 && c <= 0x30ff)
        || (c >= 0xff01 && c <= 0xff60)
        || "“”‘’…—".indexOf(c) >= 0;
  }
}
