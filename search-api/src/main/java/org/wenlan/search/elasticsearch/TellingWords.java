package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.termvectors.TermVector;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The words that tell a text from what the index holds: often in the text, in few documents, of two
 * characters at least. What every other text of a large collection says, such as 研究 and 影响, is not
 * among them.
 */
final class TellingWords {

  private static final String FIELD = "text";

  /**
   * What more documents hold, and a fifth of them all, tells nothing apart. In a small collection
   * on one matter its very name is held by most.
   */
  private static final int FEW = 1_000;

  private static final int COMMON = 5;

  /**
   * A character by itself is marked nowhere: the index holds every character of every word, so 酸 as
   * a word would be marked in 柠檬酸, too.
   */
  private static final int LEAST_CHARS = 2;

  private final ElasticsearchClient client;
  private final String alias;

  TellingWords(ElasticsearchClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /** Passages that hold one of them; nothing if no document holds any. One request. */
  Query inPassages(CutWords words) throws IOException {
    List<FieldValue> telling = of(words.withSynonyms()).stream().map(FieldValue::of).toList();
    return Query.of(
        q -> q.terms(t -> t.field(Queries.PASSAGE_TEXT).terms(values -> values.value(telling))));
  }

  /** At most {@link TypedWords#TELLING} of them, as the analyzer writes them. */
  private List<String> of(String text) throws IOException {
    TermVector found =
        client
            .termvectors(
                t ->
                    t.index(alias)
                        .doc(Map.of(FIELD, text))
                        .fields(FIELD)
                        .perFieldAnalyzer(FIELD, IndexLayout.SEARCH_ANALYZER)
                        .positions(false)
                        .offsets(false)
                        .payloads(false)
                        .termStatistics(true)
                        .filter(
                            f ->
                                f.maxNumTerms(TypedWords.TELLING)
                                    .minWordLength(LEAST_CHARS)
                                    .minTermFreq(1)
                                    .minDocFreq(1)))
            .termVectors()
            .get(FIELD);
    if (found == null) {
      return List.of();
    }
    long documents = found.fieldStatistics() == null ? 0 : found.fieldStatistics().docCount();
    long most = Math.max(FEW, documents / COMMON);
    return found.terms().entrySet().stream()
        .filter(term -> term.getValue().docFreq() != null && term.getValue().docFreq() <= most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
