package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsOperator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wenlan.core.search.QueryShape;
import org.wenlan.core.vocabulary.QueryPiece;
import org.wenlan.search.elasticsearch.ExpertFields.Place;

/**
 * Plain words with phrases of the vocabulary among them, as questions to the index.
 *
 * <p>A phrase is a row of its characters, which stand in the index whichever words the analyzer
 * saw, so that nothing is indexed anew when the vocabulary changes. A phrase with synonyms is
 * scored by how often and where it stands, not by how rare its words are: otherwise the rarest of
 * the synonyms would win, and not the one that was written.
 */
final class PhraseQueries {

  private static final Place TITLE = new Place("title", 1, false);
  private static final Place TEXT = new Place("text", 1, false);
  private static final Place PASSAGE = new Place(Queries.PASSAGE_TEXT, 1, false);

  /** What a row is worth at most where it stands in the text, about the idf of a rare word. */
  private static final float ROW = 5;

  /** What a synonym is worth beside the written form. */
  static final float SYNONYM = 0.9f;

  private PhraseQueries() {}

  /** Every phrase or a synonym of it, and all other words, anywhere in the document. */
  static Query all(CutWords words) {
    BoolQuery.Builder all = new BoolQuery.Builder();
    if (!words.rest().isEmpty()) {
      all.must(Queries.combined(words.rest(), CombinedFieldsOperator.And));
    }
    words.phrases().forEach(phrase -> all.must(anywhere(phrase)));
    nearer(words).forEach(all::should);
    all.should(inPassages(passages(words)));
    return Query.of(q -> q.bool(all.build()));
  }

  /** Documents that hold some of the words, or a synonym of a phrase among them. */
  static Query some(CutWords words, QueryShape shape) {
    BoolQuery.Builder any =
        new BoolQuery.Builder()
            .should(Queries.combinedSome(words.words(), shape))
            .minimumShouldMatch("1");
    words.synonyms().forEach(other -> any.should(anywhere(other, ROW)));
    BoolQuery.Builder some = new BoolQuery.Builder().filter(Query.of(q -> q.bool(any.build())));
    Queries.scoredSome(words.words(), shape).forEach(some::should);
    words.phrases().forEach(phrase -> some.should(anywhere(phrase)));
    some.should(
        inPassages(
            either(
                Stream.concat(
                    Stream.of(Queries.some(Queries.PASSAGE_TEXT, words.words(), 1)),
                    words.phrases().stream().map(phrase -> anyForm(phrase, PASSAGE, ROW))))));
    return Query.of(q -> q.bool(some.build()));
  }

  /** Passages that hold any of the words or a phrase in any of its forms; best all in a row. */
  static Query passages(CutWords words) {
    return either(
        Stream.concat(
            marks(words, phrase -> anyForm(phrase, PASSAGE, ROW)),
            words.isShort() ? Stream.of(row(words, PASSAGE, 3 * ROW)) : Stream.of()));
  }

  /** What is marked in a passage: the other words, and a phrase in any of its forms. */
  static Query marked(CutWords words) {
    return either(marks(words, phrase -> anyForm(phrase, PASSAGE, 1)));
  }

  private static Stream<Query> marks(CutWords words, Function<QueryPiece, Query> phrase) {
    Stream<Query> rest =
        words.rest().isEmpty()
            ? Stream.of()
            : Stream.of(Queries.some(Queries.PASSAGE_TEXT, words.rest(), 1));
    return Stream.concat(rest, words.phrases().stream().map(phrase));
  }

  /** What adds to the score of documents that hold everything in a row. */
  private static List<Query> nearer(CutWords words) {
    if (!words.isShort()) {
      return List.of();
    }
    return words.hasSynonyms()
        ? List.of(row(words, TITLE, 8 * ROW), row(words, TEXT, 2 * ROW))
        : TypedWords.nearer(words.words());
  }

  /**
   * Everything in a row, a synonym as good as what was written. Not scored by the interval: that
   * would take the longer of two synonyms for a loose match of the shorter.
   */
  private static Query row(CutWords words, Place place, float boost) {
    Query row = OperandIntervals.row(place, words.words(), words.table());
    return Query.of(q -> q.constantScore(c -> c.filter(row).boost(boost / 2)));
  }

  private static Query anywhere(QueryPiece phrase) {
    if (phrase.others().isEmpty()) {
      Query stands = anywhere(phrase.text(), 1);
      return Query.of(
          q ->
              q.bool(
                  b ->
                      b.filter(stands)
                          .should(Queries.combined(phrase.text(), CombinedFieldsOperator.Or))));
    }
    List<Query> forms = new ArrayList<>(List.of(anywhere(phrase.text(), ROW)));
    phrase.others().forEach(other -> forms.add(anywhere(other, ROW * SYNONYM)));
    return Query.of(q -> q.disMax(d -> d.queries(forms)));
  }

  private static Query anywhere(String text, float boost) {
    List<Query> places =
        Queries.WORD_PLACES.stream()
            .map(place -> OperandIntervals.phrase(boosted(place, place.boost() * boost), text))
            .toList();
    return Query.of(q -> q.disMax(d -> d.queries(places).tieBreaker(0.3)));
  }

  /** The phrase or a synonym at one place. */
  private static Query anyForm(QueryPiece phrase, Place place, float boost) {
    List<Query> forms =
        new ArrayList<>(List.of(OperandIntervals.phrase(boosted(place, boost), phrase.text())));
    phrase
        .others()
        .forEach(
            other -> forms.add(OperandIntervals.phrase(boosted(place, boost * SYNONYM), other)));
    return forms.size() == 1
        ? forms.getFirst()
        : Query.of(q -> q.disMax(d -> d.queries(forms).tieBreaker(0.3)));
  }

  private static Place boosted(Place place, float boost) {
    return new Place(place.name(), boost, place.listed());
  }

  private static Query either(Stream<Query> queries) {
    return Query.of(q -> q.bool(b -> b.should(queries.toList()).minimumShouldMatch("1")));
  }

  private static Query inPassages(Query query) {
    return Query.of(
        q -> q.nested(n -> n.path(Queries.PASSAGES).scoreMode(ChildScoreMode.Max).query(query)));
  }
}
