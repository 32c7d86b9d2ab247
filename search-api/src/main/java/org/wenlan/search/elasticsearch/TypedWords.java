package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be told from how words were typed: a text by itself, keywords with blanks between. */
final class TypedWords {

  /** The more words of a text are asked, the more of them say nothing of it. */
  static final int TELLING = 30;

  /** Each costs a clause for every word in it. */
  private static final int MOST_KEYWORDS = 20;

  private static final Pattern BETWEEN = Pattern.compile("[\\s、，,；;]+");

  private TypedWords() {}

  /**
   * Documents with a passage that holds any of the most telling words of a text. A word weighs by
   * how rare it is twice over: as BM25 has it, and by what tells the words apart; else what all
   * abstracts say would outweigh what this one is about. Synonyms of its phrases count among its
   * words.
   */
  static Query telling(CutWords words) {
    String text = words.withSynonyms();
    Query telling =
        Query.of(
            q ->
                q.moreLikeThis(
                    m ->
                        m.fields(Queries.PASSAGE_TEXT)
                            .like(l -> l.text(text))
                            .analyzer(IndexLayout.SEARCH_ANALYZER)
                            .minTermFreq(1)
                            .minDocFreq(1)
                            .maxQueryTerms(TELLING)
                            .minimumShouldMatch("1")
                            .boostTerms(1.0)));
    return Query.of(
        q -> q.nested(n -> n.path(Queries.PASSAGES).scoreMode(ChildScoreMode.Max).query(telling)));
  }

  /** Each keyword in a row, where there are several: the words of one belong together. */
  static List<Query> inRows(String words, float boost) {
    List<String> keywords =
        BETWEEN
            .splitAsStream(words)
            .filter(keyword -> keyword.codePointCount(0, keyword.length()) > 1)
            .limit(MOST_KEYWORDS)
            .toList();
    return keywords.size() < 2
        ? List.of()
        : keywords.stream().map(keyword -> Queries.phrase("text", keyword, boost)).toList();
  }

  /** What adds to the score of documents that hold everything typed in a row, or its keywords. */
  static List<Query> nearer(String words) {
    return Stream.concat(
            Stream.of(Queries.phrase("title", words, 8), Queries.phrase("text", words, 2)),
            inRows(words, 2).stream())
        .toList();
  }
}
