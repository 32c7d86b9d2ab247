package org.wenlan.core.query;

import java.util.List;
import java.util.stream.Stream;
import org.wenlan.core.quantity.Comparison;
import org.wenlan.core.quantity.Interval;
import org.wenlan.core.quantity.Quantity;
import org.wenlan.core.quantity.Value;

/**
 * An expert query (专业检索式), for example {@code SU=('磷酸铁锂'+'LFP')*'回收' AND YE=2020-}.
 *
 * <p>Two levels: fields are joined by AND, OR, NOT; words inside one field by {@code *}, {@code +},
 * {@code -} and by how near they stand. Trees are values: equal if they ask the same in the same
 * words. {@code parse(e.text())} equals {@code e} for every tree within the limits of the parser.
 */
public sealed interface Expression {

  /** Longest text that is read, in UTF-16 code units. */
  int MAX_CHARS = 2_000;

  /** Most levels of a tree, operators inside fields included. */
  int MAX_DEPTH = 20;

  /** Most terms in a tree. */
  int MAX_TERMS = 100;

  /** All of them; at least two. */
  record And(List<Expression> parts) implements Expression {

    /** Copies the parts. */
    public And {
      parts = atLeastTwo(parts);
    }
  }

  /** Any of them; at least two. */
  record Or(List<Expression> parts) implements Expression {

    /** Copies the parts. */
    public Or {
      parts = atLeastTwo(parts);
    }
  }

  /** The first without the second (NOT). */
  record Without(Expression kept, Expression dropped) implements Expression {}

  /**
   * What stands in one field; the year has {@link Years} instead.
   *
   * @param operand double quotes say nothing, and are not kept, where the match is exact anyway
   */
  record InField(SearchField field, Match match, Operand operand) implements Expression {

    /**
     * @throws IllegalArgumentException for the year
     */
    public InField {
      if (field == SearchField.YEAR) {
        throw new IllegalArgumentException("years are asked for by Years");
      }
      operand = match == Match.EXACT ? operand.unquoted() : operand;
    }
  }

  /**
   * A span of years, both ends included.
   *
   * @param first {@link #EARLIEST} if the span has no beginning
   * @param last {@link #LATEST} if it has no end
   */
  record Years(int first, int last) implements Expression {

    /** Before all documents. */
    public static final int EARLIEST = 1;

    /** After all documents. */
    public static final int LATEST = 9_999;

    /**
     * @throws IllegalArgumentException if the years are out of order or range; in Chinese
     */
    public Years {
      if (first < EARLIEST || last > LATEST || first > last) {
        throw new IllegalArgumentException("年份应为四位数字，起始年不晚于终止年");
      }
      if (first == EARLIEST && last == LATEST) {
        throw new IllegalArgumentException("年份范围至少要写一端");
      }
    }
  }

  /**
   * A quantity stated in the text (指标): {@code 续航里程>=500km}, {@code 回收率=90%-95%}.
   *
   * <p>A text satisfies it if it states a quantity of the same dimension whose words hold those of
   * the indicator, and whose values overlap those asked for: one value in common is enough. So
   * 不低于480km satisfies {@code >=500km}, because it may be 500, and 80%～92% satisfies {@code
   * 90%-95%}; that a text may disclose what is asked is what a novelty search must see. Where only
   * values wholly inside the range will do, the reader judges by the sentence, which is marked.
   *
   * @param indicator what is measured; blanks separate words that must all name the quantity or a
   *     condition of it: {@code '低温 续航里程'}
   * @param comparison {@link Comparison#EQUAL} for a range
   * @param value compared with in base units: {@code 0.5万公里} is {@code 5000km}
   */
  record Measured(Operand.Term indicator, Comparison comparison, Value value)
      implements Expression {

    /**
     * @throws IllegalArgumentException if a range is compared otherwise than by {@code =}; in
     *     Chinese
     */
    public Measured {
      indicator = new Operand.Term(indicator.text());
      if (value.isRange() && comparison != Comparison.EQUAL) {
        throw new IllegalArgumentException("数值范围之前应为 =，例如 回收率=90%-95%");
      }
    }

    /** The values asked for, in the base unit. */
    public Interval interval() {
      return value.interval(comparison);
    }

    /** Whether {@code stated} is such a quantity. */
    public boolean isMetBy(Quantity stated) {
      return stated.dimension().equals(value.unit().dimension())
          && stated.value().overlaps(interval())
          && stated.isOf(indicator.text());
    }
  }

  /**
   * Reads an expert query.
   *
   * @throws QuerySyntaxException if it cannot be read, with the place and what was expected
   */
  static Expression parse(String text) {
    return new ExpressionParser(text).parse();
  }

  /**
   * The query as it is written canonically: letters, straight quotes, brackets around operators.
   */
  default String text() {
    return ExpressionWriter.write(this);
  }

  /** What it is made of, in order; empty for a field, a span of years or a quantity. */
  default List<Expression> children() {
    return switch (this) {
      case And(List<Expression> parts) -> parts;
      case Or(List<Expression> parts) -> parts;
      case Without(Expression kept, Expression dropped) -> List.of(kept, dropped);
      case InField _, Years _, Measured _ -> List.of();
    };
  }

  /** Levels of the tree, operators inside fields included. */
  default int depth() {
    int below = this instanceof InField inField ? inField.operand().depth() : 0;
    return 1 + Math.max(below, children().stream().mapToInt(Expression::depth).max().orElse(0));
  }

  /** The fields asked, in order, each with what is asked of it. */
  default Stream<InField> fields() {
    return this instanceof InField inField
        ? Stream.of(inField)
        : children().stream().flatMap(Expression::fields);
  }

  /** The quantities asked for, in order. */
  default Stream<Measured> quantities() {
    return this instanceof Measured measured
        ? Stream.of(measured)
        : children().stream().flatMap(Expression::quantities);
  }

  private static List<Expression> atLeastTwo(List<Expression> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException("an operator joins at least two parts");
    }
    return List.copyOf(parts);
  }
}
