package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.RescoreVector;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsOperator;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.Validity;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.QueryShape;
import org.wenlan.core.vocabulary.PhraseTable;
import org.wenlan.search.elasticsearch.ExpertFields.Place;

/** The questions we ask, built from typed parts only. */
final class Queries {

  /** Name of the clause that holds when a document bears the number asked for. */
  static final String BEARS_NUMBER = "number";

  static final String PASSAGES = "passages";
  static final String PASSAGE_TEXT = "passages.text";
  static final String PASSAGE_VECTOR = "passages.vector";

  /**
   * The nearest twice over are looked at again with the vectors as they were computed: bytes are
   * scaled by what else lies in their segment, so that without it a merge or another shard would
   * change the order.
   */
  static final RescoreVector EXACTLY = RescoreVector.of(r -> r.oversample(2f));

  /** Where words are looked for, and how much each place weighs. */
  static final List<Place> WORD_PLACES =
      List.of(
          new Place("title", 4, false),
          new Place("keywords", 3, true),
          new Place("numberWords", 3, false),
          new Place("names", 2, true),
          new Place("text", 1, false));

  private static final List<String> WORD_FIELDS =
      WORD_PLACES.stream().map(place -> place.name() + "^" + place.boost()).toList();

  /** What title and keywords add to the score of some words; the text usually holds both. */
  private static final float HEAD_SHARE = 0.3f;

  /** Letters of pinyin, with or without tones. */
  private static final Pattern LETTERS =
      Pattern.compile("[\\p{IsLatin}'\u2019\\s]*\\p{IsLatin}{2,}[\\p{IsLatin}'\u2019\\s]*");

  private static final float NUMBER_BOOST = 1_000;
  private static final float CITED_NUMBER_BOOST = 20;

  /** What a policy that no longer holds keeps of its score; {@link Succession} sees to the rest. */
  static final double NO_LONGER_HOLDS = 0.5;

  private Queries() {}

  static Query visible(Set<AccessLevel> access) {
    return anyOf("access", access.stream().map(Enum::name).toList());
  }

  static List<Query> chosen(Map<Facet, Set<String>> filters) {
    return filters.entrySet().stream()
        .filter(filter -> !filter.getValue().isEmpty())
        .map(filter -> chosen(filter.getKey(), filter.getValue()))
        .toList();
  }

  private static Query chosen(Facet facet, Set<String> values) {
    Query chosen = anyOf(FacetAggregations.field(facet), values);
    // A city by its name alone, as addresses and other programs write it.
    return facet == Facet.REGION
        ? Query.of(q -> q.bool(b -> b.should(chosen, anyOf("region", values))))
        : chosen;
  }

  /** The score Elasticsearch gives for a cosine: -1..1 becomes 0..1. */
  static double score(double cosine) {
    return (1 + cosine) / 2;
  }

  /** Everything the asker may see. */
  static Query everything(Set<AccessLevel> access) {
    return Query.of(q -> q.bool(b -> b.filter(visible(access))));
  }

  /** Documents that hold all words, or bear or cite the number asked for. */
  static Query words(QueryText text, PhraseTable table, Set<AccessLevel> access) {
    return ranked(
        Query.of(q -> q.bool(b -> anyWay(b, text, table).minimumShouldMatch("1"))), access);
  }

  /** Documents that match and the asker may see; those that no longer hold, behind. */
  static Query ranked(Query matching, Set<AccessLevel> access) {
    Query holding =
        anyOf("validity", Stream.of(Validity.REPEALED, Validity.LAPSED).map(Enum::name).toList());
    Query demoted =
        Query.of(
            q ->
                q.boosting(
                    b -> b.positive(matching).negative(holding).negativeBoost(NO_LONGER_HOLDS)));
    return Query.of(q -> q.bool(b -> b.must(demoted).filter(visible(access))));
  }

  /**
   * Documents that hold some of the words: any of a question's, at least a fifth of keywords, the
   * most telling of a text. Words anywhere in the document count, and once more those of its best
   * passage.
   */
  static Query someWords(String words, QueryShape shape, PhraseTable table) {
    CutWords cut = CutWords.of(words, table);
    if (shape == QueryShape.TEXT) {
      return TypedWords.telling(cut);
    }
    return cut.isPlain() ? someWords(words, shape) : PhraseQueries.some(cut, shape);
  }

  private static Query someWords(String words, QueryShape shape) {
    return Query.of(
        q ->
            q.bool(
                b ->
                    b.filter(combinedSome(words, shape))
                        .should(scoredSome(words, shape))
                        .should(
                            s ->
                                s.nested(
                                    n ->
                                        n.path(PASSAGES)
                                            .scoreMode(ChildScoreMode.Max)
                                            .query(some(PASSAGE_TEXT, words, 1))))));
  }

  /** Documents that hold as many of the words as {@link #someWords} asks for. */
  static Query combinedSome(String words, QueryShape shape) {
    String least = shape == QueryShape.KEYWORDS ? "20%" : "1";
    return Query.of(
        q ->
            q.combinedFields(
                c ->
                    c.query(words)
                        .fields(WORD_FIELDS)
                        .operator(CombinedFieldsOperator.Or)
                        .minimumShouldMatch(least)));
  }

  /** What each of the words adds where it stands in a document. */
  static List<Query> scoredSome(String words, QueryShape shape) {
    return Stream.concat(
            Stream.of(
                some("text", words, 1),
                some("title", words, HEAD_SHARE),
                some("keywords", words, HEAD_SHARE),
                phrase("title", words, 8)),
            shape == QueryShape.KEYWORDS ? TypedWords.inRows(words, 1).stream() : Stream.of())
        .toList();
  }

  static Query some(String field, String words, float boost) {
    return Query.of(q -> q.match(m -> m.field(field).query(words).boost(boost)));
  }

  /**
   * Documents whose title, keywords or names are typed in pinyin or initials; each word of letters
   * must be one of them. Empty if there is anything but letters.
   */
  static Optional<Query> letters(QueryText text, Set<AccessLevel> access) {
    if (!LETTERS.matcher(text.words()).matches()) {
      return Optional.empty();
    }
    Query typed = typed(text.words());
    Query joined = typed(text.words().replaceAll("\\s+", ""));
    Query either = Query.of(q -> q.bool(b -> b.should(typed, joined).minimumShouldMatch("1")));
    return Optional.of(ranked(either, access));
  }

  private static Query typed(String letters) {
    return Query.of(
        q ->
            q.multiMatch(
                m ->
                    m.query(letters)
                        .fields("title.pinyin^2", "keywords.pinyin", "names.pinyin")
                        .type(TextQueryType.CrossFields)
                        .operator(Operator.And)));
  }

  private static BoolQuery.Builder anyWay(
      BoolQuery.Builder ways, QueryText text, PhraseTable table) {
    ways.should(allWords(text.words(), table));
    if (!text.numbers().isEmpty()) {
      List<String> numbers = text.numbers().stream().map(DocumentNumber::toString).toList();
      ways.should(
          q ->
              q.constantScore(
                  c ->
                      c.filter(anyOf("number", numbers))
                          .boost(NUMBER_BOOST)
                          .queryName(BEARS_NUMBER)));
      ways.should(citing(numbers, text.rest(), table));
    }
    return ways;
  }

  private static Query citing(List<String> numbers, String rest, PhraseTable table) {
    Query cited =
        Query.of(
            q ->
                q.constantScore(
                    c -> c.filter(anyOf("citedNumbers", numbers)).boost(CITED_NUMBER_BOOST)));
    return Query.of(
        q -> q.bool(b -> rest.isBlank() ? b.must(cited) : b.must(cited, allWords(rest, table))));
  }

  /** All words anywhere in the document; better the nearer they stand together. */
  private static Query allWords(String words, PhraseTable table) {
    CutWords cut = CutWords.of(words, table);
    return cut.isPlain() ? allWords(words) : PhraseQueries.all(cut);
  }

  private static Query allWords(String words) {
    return Query.of(
        q ->
            q.bool(
                b ->
                    b.must(combined(words, CombinedFieldsOperator.And))
                        .should(TypedWords.nearer(words))
                        .should(
                            s ->
                                s.nested(
                                    n ->
                                        n.path(PASSAGES)
                                            .scoreMode(ChildScoreMode.Max)
                                            .query(passageWords(words))))));
  }

  /** The words, anywhere in the document. */
  static Query combined(String words, CombinedFieldsOperator operator) {
    return Query.of(
        q -> q.combinedFields(c -> c.query(words).fields(WORD_FIELDS).operator(operator)));
  }

  static Query phrase(String field, String words, float boost) {
    return Query.of(q -> q.matchPhrase(p -> p.field(field).query(words).boost(boost)));
  }

  /** Passages that hold any of the words; best those that hold them all, in a row. */
  static Query passageWords(CutWords words) {
    return words.isPlain() ? passageWords(words.words()) : PhraseQueries.passages(words);
  }

  /** What is marked in passages found by {@link #passageWords}. */
  static Query markedWords(CutWords words) {
    return words.isPlain() ? some(PASSAGE_TEXT, words.words(), 1) : PhraseQueries.marked(words);
  }

  private static Query passageWords(String words) {
    return Query.of(
        q ->
            q.bool(
                b ->
                    b.should(s -> s.match(m -> m.field(PASSAGE_TEXT).query(words)))
                        .should(
                            s -> s.matchPhrase(p -> p.field(PASSAGE_TEXT).query(words).boost(3f)))
                        .minimumShouldMatch("1")));
  }

  static Query nothing() {
    return Query.of(q -> q.matchNone(m -> m));
  }

  static Query ids(Collection<String> ids) {
    return Query.of(q -> q.ids(i -> i.values(List.copyOf(ids))));
  }

  static Query anyOf(String field, Collection<String> values) {
    List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(t -> t.field(field).terms(f -> f.value(terms))));
  }
}
