package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.Expression.And;
import org.wenlan.core.query.Expression.InField;
import org.wenlan.core.query.Expression.Measured;
import org.wenlan.core.query.Expression.Or;
import org.wenlan.core.query.Expression.Without;
import org.wenlan.core.query.Expression.Years;
import org.wenlan.core.query.Operand;
import org.wenlan.core.query.Operand.Except;
import org.wenlan.core.query.Operand.Term;
import org.wenlan.core.query.Operand.Truncated;
import org.wenlan.core.search.QuestionPhrases;
import org.wenlan.core.vocabulary.PhraseTable;

/**
 * Expert queries as questions to the index. What was typed travels as values of terms only; the
 * depth of the tree, at most {@link Expression#MAX_DEPTH}, stays below what the server allows.
 */
final class ExpertQueries {

  private ExpertQueries() {}

  /** The documents it describes. */
  static Query of(Expression expression, PhraseTable table) {
    return switch (expression) {
      case And(List<Expression> parts) ->
          Query.of(q -> q.bool(b -> b.must(parts.stream().map(part -> of(part, table)).toList())));
      case Or(List<Expression> parts) ->
          Query.of(
              q ->
                  q.bool(
                      b ->
                          b.should(parts.stream().map(part -> of(part, table)).toList())
                              .minimumShouldMatch("1")));
      case Without(Expression kept, Expression dropped) ->
          Query.of(q -> q.bool(b -> b.must(of(kept, table)).mustNot(of(dropped, table))));
      case InField asked ->
          new OperandQueries(asked.field(), asked.match(), table).of(asked.operand());
      case Years years -> inYears(years);
      case Measured asked -> QuantityQueries.of(asked);
    };
  }

  /** Years are indexed as four digits, which sort as they count. */
  private static Query inYears(Years years) {
    return Query.of(
        q ->
            q.range(
                r ->
                    r.term(
                        t ->
                            t.field("year")
                                .gte(String.format(Locale.ROOT, "%04d", years.first()))
                                .lte(String.format(Locale.ROOT, "%04d", years.last())))));
  }

  /**
   * Passages that hold words asked for in running text, or state quantities asked for; empty if
   * none are.
   */
  static Optional<Query> passages(Expression expression, PhraseTable table) {
    List<Query> quantities = QuantityQueries.wanted(expression).map(QuantityQueries::of).toList();
    return any(Stream.concat(quantities.stream(), marked(expression, table).stream()).toList());
  }

  /** The words asked for in running text, to be marked in passages; empty if none are. */
  static Optional<Query> marked(Expression expression, PhraseTable table) {
    return any(words(expression, table).distinct().map(ExpertQueries::inPassage).toList());
  }

  private static Optional<Query> any(List<Query> queries) {
    return queries.isEmpty()
        ? Optional.empty()
        : Optional.of(Query.of(q -> q.bool(b -> b.should(queries).minimumShouldMatch("1"))));
  }

  /** A word of an expert query, and the table that holds for it. */
  private record Sought(Operand word, PhraseTable table) {}

  private static Stream<Sought> words(Expression expression, PhraseTable table) {
    return switch (expression) {
      case Without(Expression kept, Expression _) -> words(kept, table);
      case InField asked ->
          ExpertFields.isText(asked.field())
              ? words(asked.operand()).map(word -> new Sought(word, holding(asked, word, table)))
              : Stream.empty();
      default -> expression.children().stream().flatMap(child -> words(child, table));
    };
  }

  private static PhraseTable holding(InField asked, Operand word, PhraseTable table) {
    return word instanceof Term term && QuestionPhrases.hold(asked.field(), asked.match(), term)
        ? table
        : PhraseTable.EMPTY;
  }

  private static Stream<Operand> words(Operand operand) {
    return switch (operand) {
      case Except(Operand kept, Operand _) -> words(kept);
      case Term _, Truncated _ -> Stream.of(operand);
      default -> operand.children().stream().flatMap(ExpertQueries::words);
    };
  }

  private static Query inPassage(Sought sought) {
    return switch (sought.word()) {
      case Truncated(String stem) when LatinStem.of(stem).isPresent() ->
          Query.of(
              q ->
                  q.prefix(
                      p -> p.field(Queries.PASSAGE_TEXT).value(LatinStem.of(stem).orElse(stem))));
      case Truncated(String stem) -> phrase(stem);
      case Term(String text, _) -> {
        CutWords words = CutWords.of(text, sought.table());
        yield words.isPlain() ? phrase(text) : PhraseQueries.marked(words);
      }
      default -> throw new IllegalArgumentException("no word: " + sought);
    };
  }

  private static Query phrase(String text) {
    return Query.of(q -> q.matchPhrase(m -> m.field(Queries.PASSAGE_TEXT).query(text)));
  }
}
