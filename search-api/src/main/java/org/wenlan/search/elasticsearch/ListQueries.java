package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.vocabulary.PhraseTable;
import org.wenlan.core.vocabulary.PhraseTables;

/** The list of a request as the words make it; meaning neither adds to it nor moves it. */
final class ListQueries {

  private ListQueries() {}

  /** Documents that match and the asker may see, ranked; filters are not in it. */
  static Query ranked(SearchRequest request, PhraseTables tables) {
    PhraseTable table = tables.of(request.vocabulary());
    return switch (request.question()) {
      case Question.Expert(var expression) ->
          Queries.ranked(ExpertQueries.of(expression, table), request.access());
      case Question.Words(String text) -> {
        QueryText words = QueryText.of(text);
        yield words.isBlank()
            ? Queries.everything(request.access())
            : Queries.words(words, table, request.access());
      }
    };
  }

  /** The whole list, filters applied, nothing scored: for counting. */
  static Query counted(SearchRequest request, PhraseTables tables) {
    List<Query> all = new ArrayList<>(Queries.chosen(request.filters()));
    all.add(ranked(request, tables));
    return Query.of(q -> q.bool(b -> b.filter(all)));
  }
}
