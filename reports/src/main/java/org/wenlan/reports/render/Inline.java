package org.wenlan.reports.render;

import java.util.List;
import java.util.stream.Collectors;

/** A run inside a paragraph (行内元素). */
public sealed interface Inline {

  /** Plain words; line breaks in them count as blanks. */
  record Text(String text) implements Inline {}

  /** Words set in 黑体 to stand out, such as the label at the head of a paragraph. */
  record Emphasis(String text) implements Inline {}

  /**
   * A mark that leads to the reference list: {@code [3]}, {@code [2-4,7]}, {@code [3]12-13}.
   *
   * @param numbers entries meant, at least one, each 1 or more; kept ascending and distinct
   * @param pages pages behind the bracket, or blank
   * @param raised whether it stands above the line, behind a statement; a mark that is a word of
   *     the sentence, such as 文献[3], stands on the line (GB/T 7714)
   */
  record Citation(List<Integer> numbers, String pages, boolean raised) implements Inline {

    /** A mark behind a statement. */
    public Citation(List<Integer> numbers, String pages) {
      this(numbers, pages, true);
    }

    /**
     * @throws IllegalArgumentException if there is no number or one below 1
     */
    public Citation {
      numbers = numbers.stream().distinct().sorted().toList();
      if (numbers.isEmpty() || numbers.getFirst() < 1) {
        throw new IllegalArgumentException("a citation needs numbers from 1, got " + numbers);
      }
    }

    /** The mark as printed. Runs of three or more are joined: {@code [2-4]}. */
    public String label() {
      StringBuilder label = new StringBuilder("[");
      int i = 0;
      while (i < numbers.size()) {
        int j = i;
        while (j + 1 < numbers.size() && numbers.get(j + 1) == numbers.get(j) + 1) {
          j++;
        }
        if (i > 0) {
          label.append(',');
        }
        label.append(numbers.get(i));
        if (j > i) {
          label.append(j > i + 1 ? '-' : ',').append(numbers.get(j));
        }
        i = j + 1;
      }
      return label.append(']').append(pages).toString();
    }
  }

  /** Words as they appear in every rendering. */
  default String plainText() {
    return switch (this) {
      case Text(String text) -> text;
      case Emphasis(String text) -> text;
      case Citation citation -> citation.label();
    };
  }

  /** Plain words. */
  static Inline text(String text) {
    return new Text(text);
  }

  /** Words that stand out. */
  static Inline strong(String text) {
    return new Emphasis(text);
  }

  /** Marks as a word of the sentence, on the line. */
  static Inline named(List<Integer> numbers) {
    return new Citation(numbers, "", false);
  }

  /** The mark {@code [number]}. */
  static Inline cite(int number) {
    return new Citation(List.of(number), "");
  }

  /** The mark {@code [number]pages}. */
  static Inline cite(int number, String pages) {
    return new Citation(List.of(number), pages);
  }

  /** The words of several runs, joined. */
  static String plainText(List<Inline> runs) {
    return runs.stream().map(Inline::plainText).collect(Collectors.joining());
  }
}
