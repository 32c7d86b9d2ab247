package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlan.core.quantity.Comparison;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.Expression.And;
import org.wenlan.core.query.Expression.InField;
import org.wenlan.core.query.Expression.Or;
import org.wenlan.core.query.Expression.Without;
import org.wenlan.core.query.Expression.Years;
import org.wenlan.core.query.Match;
import org.wenlan.core.query.Operand;
import org.wenlan.core.query.Operand.All;
import org.wenlan.core.query.Operand.Term;
import org.wenlan.core.query.SearchField;

/**
 * The form that writes expert queries (高级检索): rows joined from top to bottom, and years.
 *
 * @param rows at least one, at most {@value #MOST_ROWS}
 * @param from first year as typed; may be blank
 * @param quantities what is asked to be measured; the last is blank, at most {@value
 *     #MOST_QUANTITIES}
 * @param from first year as typed; may be blank
 * @param to last year as typed; may be blank
 */
public record AdvancedForm(List<Row> rows, List<QuantityRow> quantities, String from, String to) {

  static final int MOST_ROWS = 12;
  static final int MOST_QUANTITIES = 4;
  private static final int ROWS = 3;
  private static final SearchField[] FIELDS =
      Arrays.stream(SearchField.values())
          .filter(field -> field != SearchField.YEAR)
          .toArray(SearchField[]::new);

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern WORD = Pattern.compile("[\"“”]([^\"“”]+)[\"“”]|[^\\s\"“”]+");

  /** How a row is joined to what stands above it. */
  public enum Join {
    AND("与 AND"),
    OR("或 OR"),
    NOT("非 NOT");

    private final String label;

    Join(String label) {
      this.label = label;
    }

    /** What the form shows. */
    public String label() {
      return label;
    }
  }

  /**
   * One row.
   *
   * @param join of no meaning in the first row
   * @param words blanks between words mean all of them; what stands in quotes is one phrase
   */
  public record Row(Join join, SearchField field, Match match, String words) {}

  /** Copies the rows. */
  public AdvancedForm {
    rows = List.copyOf(rows);
    quantities = List.copyOf(quantities);
  }

  /** The fields a row can ask; years have places of their own. */
  static List<SearchField> fields() {
    return List.of(FIELDS);
  }

  /** Reads the fields of the form; what was never offered counts as the first choice. */
  static AdvancedForm of(HttpServletRequest request) {
    String[] words = values(request, "words");
    int count = Math.clamp(Math.max(words.length, ROWS) + extra(request), 1, MOST_ROWS);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(
          new Row(
              choice(Join.values(), at(values(request, "join"), i)),
              choice(FIELDS, at(values(request, "field"), i)),
              choice(Match.values(), at(values(request, "match"), i)),
              at(words, i)));
    }
    return new AdvancedForm(
        rows, quantities(request), at(values(request, "from"), 0), at(values(request, "to"), 0));
  }

  private static List<QuantityRow> quantities(HttpServletRequest request) {
    List<QuantityRow> rows = new ArrayList<>();
    for (int i = 0; i < values(request, "indicator").length; i++) {
      QuantityRow row =
          new QuantityRow(
              choice(Join.values(), at(values(request, "quantityJoin"), i)),
              at(values(request, "indicator"), i),
              choice(Comparison.values(), at(values(request, "comparison"), i)),
              at(values(request, "value"), i));
      if (!row.isBlank() && rows.size() < MOST_QUANTITIES) {
        rows.add(row);
      }
    }
    if (rows.size() < MOST_QUANTITIES) {
      rows.add(new QuantityRow(Join.AND, "", Comparison.AT_LEAST, ""));
    }
    return rows;
  }

  /**
   * The query the form writes; empty if nothing is filled in.
   *
   * @throws IllegalArgumentException if a row or year cannot be asked for; in Chinese
   */
  Optional<Expression> expression() {
    Expression asked = null;
    for (Row row : rows) {
      if (!row.words().isBlank()) {
        Expression next = new InField(row.field(), row.match(), operand(row));
        asked = asked == null ? next : joined(asked, row.join(), next);
      }
    }
    for (QuantityRow row : quantities) {
      Optional<Expression> next = row.expression();
      if (next.isPresent()) {
        asked = asked == null ? next.get() : joined(asked, row.join(), next.get());
      }
    }
    Optional<Expression> years = years();
    if (asked == null || years.isEmpty()) {
      return asked == null ? years : Optional.of(asked);
    }
    return Optional.of(joined(asked, Join.AND, years.get()));
  }

  /** What is joined alike stands in one row of operands; all else is bracketed. */
  private static Expression joined(Expression above, Join join, Expression next) {
    return switch (join) {
      case AND ->
          above instanceof And(List<Expression> parts)
              ? new And(with(parts, next))
              : new And(List.of(above, next));
      case OR ->
          above instanceof Or(List<Expression> parts)
              ? new Or(with(parts, next))
              : new Or(List.of(above, next));
      case NOT -> new Without(above, next);
    };
  }

  private static List<Expression> with(List<Expression> parts, Expression next) {
    List<Expression> all = new ArrayList<>(parts);
    all.add(next);
    return all;
  }

  private static Operand operand(Row row) {
    List<Operand> terms =
        WORD.matcher(row.words())
            .results()
            .<Operand>map(word -> new Term(Objects.requireNonNullElse(word.group(1), word.group())))
            .toList();
    return switch (terms.size()) {
      case 0 -> new Term(row.words());
      case 1 -> terms.getFirst();
      default -> new All(terms);
    };
  }

  private Optional<Expression> years() {
    if (from.isBlank() && to.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(new Years(year(from, Years.EARLIEST), year(to, Years.LATEST)));
  }

  private static int year(String typed, int open) {
    if (typed.isBlank()) {
      return open;
    }
    if (!YEAR.matcher(typed).matches()) {
      throw new IllegalArgumentException("年份应为四位数字，收到：" + typed);
    }
    return Integer.parseInt(typed);
  }

  private static int extra(HttpServletRequest request) {
    return request.getParameter("more") == null ? 0 : 1;
  }

  private static String[] values(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameterValues(name), new String[0]);
  }

  private static String at(String[] values, int index) {
    return index < values.length ? values[index].strip() : "";
  }

  private static <E extends Enum<E>> E choice(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(all[0]);
  }
}
