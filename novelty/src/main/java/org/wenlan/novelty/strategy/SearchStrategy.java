package org.wenlan.novelty.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wenlan.novelty.NoveltyPoint;

/**
 * How a point is searched at one level (检索策略).
 *
 * <p>Always true: {@code expression} parses and names only concepts that are given.
 *
 * @param point number of the point
 * @param level how narrow
 * @param concepts blocks of words
 * @param expression over their ids
 */
public record SearchStrategy(
    int point, Level level, List<SearchConcept> concepts, String expression) {

  /** How narrow a strategy is. */
  public enum Level {
    STRICT("严格", 3),
    MEDIUM("中等", 2),
    BROAD("宽泛", 1);

    private final String label;
    private final int weight;

    Level(String label, int weight) {
      this.label = label;
      this.weight = weight;
    }

    /** How much a hit at this level says; 1 to 3. */
    public int weight() {
      return weight;
    }

    /** The word printed. */
    public String label() {
      return label;
    }
  }

  /**
   * @throws IllegalArgumentException if the expression does not parse or names an unknown concept
   */
  public SearchStrategy {
    concepts = List.copyOf(concepts);
    Set<String> known = concepts.stream().map(SearchConcept::id).collect(Collectors.toSet());
    for (String id : Expression.parse(expression).concepts()) {
      if (!known.contains(id)) {
        throw new IllegalArgumentException("检索式用到了没有定义的概念 " + id);
      }
    }
  }

  /**
   * The three levels for a point: all concepts; the first with any other; the first alone or any
   * two others. Levels that would repeat a narrower one are left out.
   */
  public static List<SearchStrategy> of(NoveltyPoint point) {
    List<SearchConcept> concepts = SearchConcept.of(point);
    List<Expression> all = new ArrayList<>();
    concepts.forEach(concept -> all.add(new Expression.Concept(concept.id())));
    Expression first = all.getFirst();
    List<Expression> rest = all.subList(1, all.size());
    List<SearchStrategy> levels = new ArrayList<>();
    add(levels, point, Level.STRICT, concepts, and(all));
    if (!rest.isEmpty()) {
      add(levels, point, Level.MEDIUM, concepts, and(List.of(first, or(rest))));
      List<Expression> broad = new ArrayList<>(List.of(first));
      for (int i = 0; i < rest.size(); i++) {
        for (int j = i + 1; j < rest.size(); j++) {
          broad.add(and(List.of(rest.get(i), rest.get(j))));
        }
      }
      add(levels, point, Level.BROAD, concepts, or(broad));
    }
    return levels;
  }

  private static void add(
      List<SearchStrategy> levels,
      NoveltyPoint point,
      Level level,
      List<SearchConcept> concepts,
      Expression expression) {
    String text = expression.text();
    if (levels.stream().noneMatch(other -> other.expression().equals(text))) {
      levels.add(new SearchStrategy(point.number(), level, concepts, text));
    }
  }

  private static Expression and(List<Expression> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Expression.And(parts);
  }

  private static Expression or(List<Expression> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Expression.Or(parts);
  }

  /** The concept with this id. */
  public SearchConcept concept(String id) {
    return concepts.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  /** The expression with its words, for this library's own index. */
  public String neutral() {
    return Expression.parse(expression)
        .write(id -> group(concept(id).words(), "\"", " OR "), Expression.Operators.WORDS);
  }

  /**
   * For CNKI 专业检索: one SU field, inside it only {@code * + -}. Single quotes in words are dropped,
   * since the language has no escape for them.
   */
  public String cnki() {
    String body =
        Expression.parse(expression)
            .write(id -> group(concept(id).words(), "'", "+"), Expression.Operators.SIGNS);
    return "SU=" + body;
  }

  /** For Web of Science; empty if a concept has no English word. */
  public Optional<String> webOfScience() {
    Expression parsed = Expression.parse(expression);
    for (String id : parsed.concepts()) {
      if (concept(id).words(SearchTerm.Language.EN).isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(
        parsed.write(
            id -> {
              List<String> words = concept(id).words(SearchTerm.Language.EN);
              return "TS=(" + String.join(" OR ", quoted(words, "\"")) + ")";
            },
            Expression.Operators.WORDS));
  }

  private static String group(List<String> words, String quote, String or) {
    String joined = String.join(or, quoted(words, quote));
    return words.size() == 1 ? joined : "(" + joined + ")";
  }

  private static List<String> quoted(List<String> words, String quote) {
    return words.stream().map(word -> quote + word.replaceAll("[\"'*?$]", "") + quote).toList();
  }
}
