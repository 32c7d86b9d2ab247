package org.wenlan.core.query;

/**
 * One sign or word of an expert query, with its place.
 *
 * @param kind what it is
 * @param text the word, the words between quotes, the comparison or the distance
 * @param start index of its first code unit in the query
 * @param end index after its last
 */
record Token(Kind kind, String text, int start, int end) {

  /** What a token is. */
  enum Kind {
    WORD("检索词"),
    QUOTED("检索词"),
    LITERAL("检索词"),
    VALUE("数值"),
    COMPARE("比较符"),
    STAR("*"),
    PLUS("+"),
    MINUS("-"),
    DISTANCE("/N"),
    SENTENCE("同句"),
    PARAGRAPH("同段"),
    AND("AND"),
    OR("OR"),
    NOT("NOT"),
    LEFT("左括号"),
    RIGHT("右括号"),
    COMMA("逗号"),
    END("检索式结尾");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  boolean isWord() {
    return kind == Kind.WORD || isQuoted();
  }

  boolean isQuoted() {
    return kind == Kind.QUOTED || kind == Kind.LITERAL;
  }

  /** Whether a search term, or a group of them, can begin here. */
  boolean startsOperand() {
    return isWord() || kind == Kind.LEFT;
  }

  boolean joinsFields() {
    return kind == Kind.AND || kind == Kind.OR || kind == Kind.NOT;
  }

  boolean joinsWords() {
    return switch (kind) {
      case STAR, PLUS, MINUS, DISTANCE, SENTENCE, PARAGRAPH -> true;
      default -> false;
    };
  }

  /** How the token is named to the person who typed it. */
  String shown() {
    return switch (kind) {
      case WORD, QUOTED, LITERAL, VALUE, COMPARE -> "“" + text + "”";
      case DISTANCE -> "“/" + text + "”";
      case STAR, PLUS, MINUS, SENTENCE, PARAGRAPH, AND, OR, NOT -> "“" + kind.label() + "”";
      case LEFT, RIGHT, COMMA, END -> kind.label();
    };
  }
}
