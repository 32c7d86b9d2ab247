package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsOperator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wenlan.core.query.Match;
import org.wenlan.core.query.Operand;
import org.wenlan.core.query.Operand.All;
import org.wenlan.core.query.Operand.Any;
import org.wenlan.core.query.Operand.Except;
import org.wenlan.core.query.Operand.Near;
import org.wenlan.core.query.Operand.Term;
import org.wenlan.core.query.Operand.Together;
import org.wenlan.core.query.Operand.Truncated;
import org.wenlan.core.query.SearchField;
import org.wenlan.core.search.QuestionPhrases;
import org.wenlan.core.vocabulary.PhraseTable;
import org.wenlan.search.elasticsearch.ExpertFields.Place;

/** What is asked of one field, as questions to the index. */
final class OperandQueries {

  private final SearchField field;
  private final Match match;
  private final PhraseTable table;

  OperandQueries(SearchField field, Match match, PhraseTable table) {
    this.field = field;
    this.match = match;
    this.table = QuestionPhrases.hold(field, match) ? table : PhraseTable.EMPTY;
  }

  Query of(Operand operand) {
    return switch (operand) {
      case All(List<Operand> parts) ->
          Query.of(q -> q.bool(b -> b.must(parts.stream().map(this::of).toList())));
      case Any(List<Operand> parts) ->
          Query.of(
              q ->
                  q.bool(
                      b ->
                          b.should(parts.stream().map(this::of).toList()).minimumShouldMatch("1")));
      case Except(Operand kept, Operand dropped) ->
          Query.of(q -> q.bool(b -> b.must(of(kept)).mustNot(of(dropped))));
      case Term term -> term(term.text(), term.literal() ? PhraseTable.EMPTY : table);
      case Truncated(String stem) -> truncated(stem);
      case Near _, Together _ -> best(place -> OperandIntervals.in(place, operand, table));
    };
  }

  private Query term(String text, PhraseTable held) {
    Optional<String> values = ExpertFields.values(field);
    if (values.isPresent() && match == Match.EXACT) {
      return Query.of(q -> q.term(t -> t.field(values.get()).value(text).caseInsensitive(true)));
    }
    if (field == SearchField.CLASS_NUMBER) {
      return beginning("classNumber", text, 1);
    }
    List<String> numbers =
        QueryText.of(text).numbers().stream().map(Object::toString).limit(1).toList();
    if (field == SearchField.NUMBER && match == Match.EXACT && !numbers.isEmpty()) {
      return Query.of(q -> q.term(t -> t.field("number").value(numbers.getFirst())));
    }
    return switch (match) {
      case EXACT ->
          best(
              place ->
                  Query.of(
                      q ->
                          q.matchPhrase(
                              m -> m.field(place.name()).query(text).boost(place.boost()))));
      case CONTAINS -> contained(text, held);
      case RELATED -> {
        CutWords words = CutWords.of(text, held);
        yield words.isPlain() ? allWords(text) : allWords(words);
      }
    };
  }

  private Query truncated(String stem) {
    if (field == SearchField.CLASS_NUMBER) {
      return beginning("classNumber", stem, 1);
    }
    return LatinStem.of(stem)
        .map(prefix -> best(place -> beginning(place.name(), prefix, place.boost())))
        .orElseGet(() -> best(place -> OperandIntervals.row(place, stem)));
  }

  private static Query beginning(String name, String prefix, float boost) {
    return Query.of(
        q -> q.prefix(p -> p.field(name).value(prefix).caseInsensitive(true).boost(boost)));
  }

  /** The term in a row; with a synonym in the place of one of its phrases, a little less. */
  private Query contained(String text, PhraseTable held) {
    Query written = best(place -> OperandIntervals.row(place, text));
    if (!CutWords.of(text, held).hasSynonyms()) {
      return written;
    }
    Query other =
        best(
            place ->
                OperandIntervals.row(
                    new Place(place.name(), place.boost() * PhraseQueries.SYNONYM, place.listed()),
                    text,
                    held));
    return Query.of(q -> q.disMax(d -> d.queries(written, other)));
  }

  private Query allWords(CutWords words) {
    List<Query> all = new ArrayList<>();
    if (!words.rest().isEmpty()) {
      all.add(allWords(words.rest()));
    }
    words.phrases().forEach(phrase -> all.add(contained(phrase.text(), words.table())));
    return Query.of(q -> q.bool(b -> b.must(all)));
  }

  private Query allWords(String text) {
    List<String> names =
        ExpertFields.words(field).stream()
            .map(place -> place.name() + "^" + place.boost())
            .toList();
    return Query.of(
        q ->
            q.combinedFields(
                c -> c.query(text).fields(names).operator(CombinedFieldsOperator.And)));
  }

  /** In any of the places of the field; the best of them counts. */
  private Query best(Function<Place, Query> asked) {
    List<Query> places = ExpertFields.words(field).stream().map(asked).toList();
    return places.size() == 1
        ? places.getFirst()
        : Query.of(q -> q.disMax(d -> d.queries(places).tieBreaker(0.3)));
  }
}
