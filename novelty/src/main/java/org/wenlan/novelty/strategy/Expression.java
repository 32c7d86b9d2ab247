package org.wenlan.novelty.strategy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A search expression over concept ids (检索式): AND, OR, NOT and brackets, nothing else. */
public sealed interface Expression {

  /** One concept. */
  record Concept(String id) implements Expression {}

  /** All of them; at least two. */
  record And(List<Expression> parts) implements Expression {

    /** Copies the parts. */
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** Any of them; at least two. */
  record Or(List<Expression> parts) implements Expression {

    /** Copies the parts. */
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** The first without the second. */
  record Without(Expression kept, Expression dropped) implements Expression {}

  /** Reads an expression such as {@code C1 AND (C2 OR C3)}. */
  static Expression parse(String text) {
    return new ExpressionParser(text).parse();
  }

  /** Ids of the concepts, in order of their first place. */
  default Set<String> concepts() {
    Set<String> ids = new LinkedHashSet<>();
    collect(this, ids);
    return ids;
  }

  private static void collect(Expression expression, Set<String> ids) {
    switch (expression) {
      case Concept(String id) -> ids.add(id);
      case And(List<Expression> parts) -> parts.forEach(part -> collect(part, ids));
      case Or(List<Expression> parts) -> parts.forEach(part -> collect(part, ids));
      case Without(Expression kept, Expression dropped) -> {
        collect(kept, ids);
        collect(dropped, ids);
      }
    }
  }

  /**
   * Documents that satisfy the expression, given those of each concept.
   *
   * @param found documents of a concept, best first
   */
  default <T> Set<T> evaluate(Function<String, Set<T>> found) {
    return switch (this) {
      case Concept(String id) -> new LinkedHashSet<>(found.apply(id));
      case And(List<Expression> parts) -> {
        Set<T> all = parts.getFirst().evaluate(found);
        parts.stream().skip(1).forEach(part -> all.retainAll(part.evaluate(found)));
        yield all;
      }
      case Or(List<Expression> parts) -> {
        Set<T> any = new LinkedHashSet<>();
        parts.forEach(part -> any.addAll(part.evaluate(found)));
        yield any;
      }
      case Without(Expression kept, Expression dropped) -> {
        Set<T> left = kept.evaluate(found);
        left.removeAll(dropped.evaluate(found));
        yield left;
      }
    };
  }

  /**
   * Writes the expression with other words for concepts and operators; brackets where needed.
   *
   * @param concept what stands for a concept
   * @param operators marks, blanks included
   */
  default String write(Function<String, String> concept, Operators operators) {
    return switch (this) {
      case Concept(String id) -> concept.apply(id);
      case And(List<Expression> parts) ->
          parts.stream()
              .map(part -> bracketed(part, concept, operators))
              .collect(Collectors.joining(operators.and()));
      case Or(List<Expression> parts) ->
          parts.stream()
              .map(part -> bracketed(part, concept, operators))
              .collect(Collectors.joining(operators.or()));
      case Without(Expression kept, Expression dropped) ->
          bracketed(kept, concept, operators)
              + operators.not()
              + bracketed(dropped, concept, operators);
    };
  }

  private static String bracketed(
      Expression part, Function<String, String> concept, Operators operators) {
    String text = part.write(concept, operators);
    return part instanceof Concept ? text : "(" + text + ")";
  }

  /** The expression over ids. */
  default String text() {
    return write(id -> id, Operators.WORDS);
  }

  /**
   * How a language joins.
   *
   * @param and joins what must both hold
   * @param or joins what may hold
   * @param not stands before what must not hold
   */
  record Operators(String and, String or, String not) {
    static final Operators WORDS = new Operators(" AND ", " OR ", " NOT ");
    static final Operators SIGNS = new Operators("*", "+", "-");
  }
}
