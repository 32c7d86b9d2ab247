package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Intervals;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wenlan.core.query.Operand;
import org.wenlan.core.query.Operand.Any;
import org.wenlan.core.query.Operand.Near;
import org.wenlan.core.query.Operand.Term;
import org.wenlan.core.query.Operand.Together;
import org.wenlan.core.query.Operand.Truncated;
import org.wenlan.core.query.Proximity;
import org.wenlan.core.vocabulary.PhraseTable;
import org.wenlan.core.vocabulary.QueryPiece;
import org.wenlan.search.elasticsearch.ExpertFields.Place;

/**
 * Words by where they stand.
 *
 * <p>A Chinese term is a row of its characters, so that distances are counted in characters
 * whichever words the analyzer saw. The index holds a token at every end of a sentence and of a
 * paragraph; words are in one sentence if no such token stands between them.
 */
final class OperandIntervals {

  /** As the analysis plugin writes them. */
  private static final String SENTENCE_END = "\u001e";

  private static final String PARAGRAPH_END = "\u001d";

  private static final int ANY_DISTANCE = -1;

  private OperandIntervals() {}

  /** Documents in which {@code operand}, which has a place, stands at {@code place}. */
  static Query in(Place place, Operand operand, PhraseTable table) {
    return at(place, of(operand, place, table));
  }

  /** Documents in which {@code text} stands at {@code place}, its characters side by side. */
  static Query row(Place place, String text) {
    return row(place, text, PhraseTable.EMPTY);
  }

  /** The same, where a synonym may take the place of a phrase in it. */
  static Query row(Place place, String text, PhraseTable table) {
    return at(place, row(text, table));
  }

  /**
   * Documents in which the phrase stands at {@code place}. A short one counts only where the index
   * cut its words: 查新 does not stand in 检查新设备.
   */
  static Query phrase(Place place, String text) {
    return at(place, phrase(text));
  }

  private static Query at(Place place, Intervals rule) {
    return Query.of(
        q ->
            q.intervals(
                i ->
                    i.field(place.name())
                        .boost(place.boost())
                        .allOf(a -> a.intervals(List.of(rule)))));
  }

  private static Intervals of(Operand operand, Place place, PhraseTable table) {
    return switch (operand) {
      case Term(String text, boolean literal) -> literal ? row(text) : row(text, table);
      case Truncated(String stem) ->
          LatinStem.of(stem)
              .map(prefix -> Intervals.of(i -> i.prefix(p -> p.prefix(prefix))))
              .orElseGet(() -> row(stem));
      case Any(List<Operand> parts) ->
          Intervals.of(
              i ->
                  i.anyOf(a -> a.intervals(parts.stream().map(p -> of(p, place, table)).toList())));
      case Near(Operand left, Operand right, int distance) ->
          Intervals.of(
              i ->
                  i.allOf(
                      a ->
                          a.intervals(List.of(of(left, place, table), of(right, place, table)))
                              .ordered(false)
                              .maxGaps(distance)));
      case Together(Proximity within, List<Operand> parts) -> together(within, parts, place, table);
      case Operand.All _, Operand.Except _ ->
          throw new IllegalArgumentException("has no place: " + operand);
    };
  }

  private static Intervals row(String text, PhraseTable table) {
    List<QueryPiece> pieces = table.cut(text);
    if (pieces.stream().allMatch(piece -> piece.others().isEmpty())) {
      return row(text);
    }
    List<Intervals> parts =
        pieces.stream()
            .filter(piece -> !TermSequence.of(piece.text()).units().isEmpty())
            .map(OperandIntervals::anyForm)
            .toList();
    int marks = TermSequence.of(text).marks();
    return parts.size() == 1
        ? parts.getFirst()
        : Intervals.of(i -> i.allOf(a -> a.intervals(parts).ordered(true).maxGaps(marks)));
  }

  private static Intervals anyForm(QueryPiece piece) {
    List<Intervals> forms =
        Stream.concat(Stream.of(piece.text()), piece.others().stream())
            .map(piece.phrase() ? OperandIntervals::phrase : OperandIntervals::row)
            .toList();
    return forms.size() == 1
        ? forms.getFirst()
        : Intervals.of(i -> i.anyOf(a -> a.intervals(forms)));
  }

  private static Intervals phrase(String text) {
    TermSequence sequence = TermSequence.of(text);
    int units = sequence.units().size();
    boolean chance =
        units > 1
            && units <= PhraseTable.SHORT
            && text.codePoints()
                .filter(Character::isLetterOrDigit)
                .allMatch(Character::isIdeographic);
    if (!chance) {
      return row(text);
    }
    Intervals words = Intervals.of(i -> i.match(m -> m.query(text).ordered(true)));
    return Intervals.of(
        i ->
            i.allOf(
                a ->
                    a.intervals(sequence.units().stream().map(OperandIntervals::unit).toList())
                        .ordered(true)
                        .maxGaps(sequence.marks())
                        .filter(f -> f.containing(words))));
  }

  private static Intervals row(String text) {
    TermSequence sequence = TermSequence.of(text);
    List<Intervals> units = sequence.units().stream().map(OperandIntervals::unit).toList();
    return units.size() == 1
        ? units.getFirst()
        : Intervals.of(
            i -> i.allOf(a -> a.intervals(units).ordered(true).maxGaps(sequence.marks())));
  }

  private static Intervals unit(String text) {
    return Intervals.of(i -> i.match(m -> m.query(text)));
  }

  private static Intervals together(
      Proximity within, List<Operand> parts, Place place, PhraseTable table) {
    String end =
        switch (within) {
          case SENTENCE -> SENTENCE_END;
          case PARAGRAPH -> PARAGRAPH_END;
        };
    Intervals border = Intervals.of(i -> i.match(m -> m.query(end).analyzer("keyword")));
    Optional<Integer> reach = place.reach();
    return Intervals.of(
        i ->
            i.allOf(
                a ->
                    a.intervals(parts.stream().map(part -> of(part, place, table)).toList())
                        .ordered(false)
                        .maxGaps(reach.orElse(ANY_DISTANCE))
                        .filter(f -> f.notContaining(border))));
  }
}
