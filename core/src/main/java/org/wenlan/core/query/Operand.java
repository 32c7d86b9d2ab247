package org.wenlan.core.query;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is looked for inside one field (字段内的检索内容).
 *
 * <p>Always true: {@code parts} hold at least two; what stands beside {@link Near} or {@link
 * Together} has a place in the text, see {@link #hasPlace()}.
 */
public sealed interface Operand {

  /** Longest term, in UTF-16 code units. */
  int MAX_TERM_CHARS = 200;

  /** Most characters between two words that are {@link Near}. */
  int MAX_DISTANCE = 50;

  /**
   * A word or phrase, as typed (检索词, 短语).
   *
   * @param text without blanks at its ends; at most {@value #MAX_TERM_CHARS} code units, no control
   *     character, no half surrogate, at least one letter or digit
   * @param literal whether it stood in double quotes: nothing else is looked for in its place
   */
  record Term(String text, boolean literal) implements Operand {

    /** A word that was not in double quotes. */
    public Term(String text) {
      this(text, false);
    }

    /**
     * @throws IllegalArgumentException if there is nothing to look for, or too much; in Chinese
     */
    public Term {
      text = text.strip();
      requireTerm(text);
    }
  }

  /**
   * Every word that begins with {@code stem} (截词).
   *
   * @param stem at least two characters, no blank
   */
  record Truncated(String stem) implements Operand {

    /**
     * @throws IllegalArgumentException if the stem is no part of one word; in Chinese
     */
    public Truncated {
      stem = stem.strip();
      requireTerm(stem);
      if (stem.codePointCount(0, stem.length()) < 2
          || !stem.codePoints().allMatch(Operand::isWordPart)) {
        throw new IllegalArgumentException("截词符 * 之前至少要有两个连写的字母、数字或汉字");
      }
    }
  }

  /** All of them, anywhere in the field ({@code *}). */
  record All(List<Operand> parts) implements Operand {

    /** Copies the parts. */
    public All {
      parts = atLeastTwo(parts);
    }
  }

  /** Any of them ({@code +}). */
  record Any(List<Operand> parts) implements Operand {

    /** Copies the parts. */
    public Any {
      parts = atLeastTwo(parts);
    }
  }

  /** The first without the second ({@code -}). */
  record Except(Operand kept, Operand dropped) implements Operand {}

  /**
   * Both, with at most {@code distance} characters between them, whichever comes first ({@code
   * /N}). A Western word counts as one character.
   */
  record Near(Operand left, Operand right, int distance) implements Operand {

    /**
     * @throws IllegalArgumentException if a side has no place or the distance is out of range
     */
    public Near {
      requirePlace(List.of(left, right));
      if (distance < 0 || distance > MAX_DISTANCE) {
        throw new IllegalArgumentException("间隔字数应为 0 至 %d".formatted(MAX_DISTANCE));
      }
    }
  }

  /** All of them in one sentence or paragraph, in any order. */
  record Together(Proximity within, List<Operand> parts) implements Operand {

    /**
     * @throws IllegalArgumentException if a part has no place
     */
    public Together {
      parts = atLeastTwo(parts);
      requirePlace(parts);
    }
  }

  /**
   * Whether a match of it stands somewhere: words and choices of words do, {@link All} does not.
   */
  default boolean hasPlace() {
    return switch (this) {
      case Term _, Truncated _, Near _, Together _ -> true;
      case Any(List<Operand> parts) -> parts.stream().allMatch(Operand::hasPlace);
      case All _, Except _ -> false;
    };
  }

  /** The same without regard to double quotes. */
  default Operand unquoted() {
    return switch (this) {
      case Term(String text, boolean _) -> new Term(text);
      case Truncated _ -> this;
      case All(List<Operand> parts) -> new All(unquoted(parts));
      case Any(List<Operand> parts) -> new Any(unquoted(parts));
      case Except(Operand kept, Operand dropped) -> new Except(kept.unquoted(), dropped.unquoted());
      case Near(Operand left, Operand right, int distance) ->
          new Near(left.unquoted(), right.unquoted(), distance);
      case Together(Proximity within, List<Operand> parts) -> new Together(within, unquoted(parts));
    };
  }

  /** What it is made of, in order; empty for a term. */
  default List<Operand> children() {
    return switch (this) {
      case Term _, Truncated _ -> List.of();
      case All(List<Operand> parts) -> parts;
      case Any(List<Operand> parts) -> parts;
      case Except(Operand kept, Operand dropped) -> List.of(kept, dropped);
      case Near(Operand left, Operand right, int _) -> List.of(left, right);
      case Together(Proximity _, List<Operand> parts) -> parts;
    };
  }

  /** Levels of the tree; 1 for a term. */
  default int depth() {
    return 1 + children().stream().mapToInt(Operand::depth).max().orElse(0);
  }

  /** Terms and stems in it, in order. */
  default Stream<Operand> leaves() {
    return children().isEmpty() ? Stream.of(this) : children().stream().flatMap(Operand::leaves);
  }

  private static List<Operand> unquoted(List<Operand> parts) {
    return parts.stream().map(Operand::unquoted).toList();
  }

  private static List<Operand> atLeastTwo(List<Operand> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException("运算符两边都要有检索词");
    }
    return List.copyOf(parts);
  }

  private static void requirePlace(List<Operand> parts) {
    if (!parts.stream().allMatch(Operand::hasPlace)) {
      throw new IllegalArgumentException("邻近、同句、同段的两边只能是检索词、截词，或用 + 连接的词");
    }
  }

  private static void requireTerm(String text) {
    if (text.codePoints().noneMatch(Operand::isWordPart)) {
      throw new IllegalArgumentException("检索词里没有可检索的文字");
    }
    if (text.length() > MAX_TERM_CHARS) {
      throw new IllegalArgumentException("一个检索词最多 %d 字".formatted(MAX_TERM_CHARS));
    }
    if (text.codePoints()
        .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
      throw new IllegalArgumentException("检索词里有不可见的控制字符");
    }
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || Character.isIdeographic(c);
  }
}
