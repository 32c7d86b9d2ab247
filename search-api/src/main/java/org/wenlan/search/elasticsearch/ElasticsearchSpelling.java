package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.find.Spelling;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.vocabulary.PhraseTables;

/** Looks terms up by sound and by one character, and counts what they would find. Thread-safe. */
final class ElasticsearchSpelling implements Spelling {

  private static final String FIELD = "vocabulary";
  private static final String TERMS = "terms";
  private static final List<String> FIELDS = List.of("title", "keywords", "names", "text");
  private static final int MOST_TERMS = 60;
  private static final int MOST_WORDS = 6;
  private static final int MOST_TRIED = 6;

  /** Whoever finds as much has typed no mistake worth a question to the index. */
  private static final long ENOUGH = 100;

  private final ElasticsearchClient client;
  private final IndexLayout layout;
  private final PhraseTables tables;

  ElasticsearchSpelling(ElasticsearchClient client, IndexLayout layout, PhraseTables tables) {
    this.client = client;
    this.layout = layout;
    this.tables = tables;
  }

  @Override
  public Optional<Correction> correct(SearchRequest request) {
    if (!(request.question() instanceof Question.Words(String typed))) {
      return Optional.empty();
    }
    QueryText text = QueryText.of(typed);
    List<String> words = SpellingCandidates.words(text.words());
    if (!text.hasWords() || !text.numbers().isEmpty() || words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    return Calls.to(
        "looking for what was meant in index " + layout.alias(),
        () -> {
          layout.ensure();
          return correct(request, words);
        });
  }

  private Optional<Correction> correct(SearchRequest request, List<String> words)
      throws IOException {
    long found = standing(request, words);
    if (found >= ENOUGH) {
      return Optional.empty();
    }
    String best = "";
    long most = 0;
    for (List<String> tried : alternatives(words, request.access())) {
      long documents = standing(request, tried);
      if (Correction.isClearlyMore(documents, found) && documents > most) {
        best = String.join(" ", tried);
        most = documents;
      }
    }
    return best.isEmpty()
        ? Optional.empty()
        : Optional.of(new Correction(best, list(request, best)));
  }

  /** One word other at a time, and the best for every word at once. */
  private Set<List<String>> alternatives(List<String> words, Set<AccessLevel> access)
      throws IOException {
    Set<List<String>> tried = new LinkedHashSet<>();
    List<String> all = new ArrayList<>(words);
    for (int i = 0; i < words.size(); i++) {
      for (String better : better(words.get(i), access)) {
        List<String> one = new ArrayList<>(words);
        one.set(i, better);
        tried.add(one);
        if (all.get(i).equals(words.get(i))) {
          all.set(i, better);
        }
      }
    }
    if (!all.equals(words)) {
      tried.add(all);
    }
    return tried.stream().limit(MOST_TRIED).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<String> better(String word, Set<AccessLevel> access) throws IOException {
    SpellingCandidates candidates = new SpellingCandidates(word);
    String pattern = candidates.pattern();
    if (pattern.isEmpty()) {
      return List.of();
    }
    var answer =
        client.search(
            s ->
                s.index(layout.alias())
                    .size(0)
                    .trackTotalHits(t -> t.enabled(false))
                    .query(
                        q ->
                            q.bool(
                                b ->
                                    b.filter(f -> f.regexp(r -> r.field(FIELD).value(pattern)))
                                        .filter(Queries.visible(access))))
                    .aggregations(
                        TERMS,
                        a ->
                            a.terms(
                                t ->
                                    t.field(FIELD)
                                        .include(i -> i.regexp(pattern))
                                        .size(MOST_TERMS))),
            Void.class);
    Aggregate terms = answer.aggregations().get(TERMS);
    return terms == null
        ? List.of()
        : candidates.better(
            terms.sterms().buckets().array().stream()
                .collect(
                    Collectors.toMap(
                        bucket -> bucket.key().stringValue(), bucket -> bucket.docCount())));
  }

  /**
   * Documents in which every word stands as it is typed. A list of results holds more: characters
   * that stand anywhere in a long text make it match a word that is in no language.
   */
  private long standing(SearchRequest request, List<String> words) throws IOException {
    List<Query> all = new ArrayList<>(Queries.chosen(request.filters()));
    all.add(Queries.visible(request.access()));
    for (String word : words) {
      all.add(
          Query.of(
              q -> q.multiMatch(m -> m.query(word).type(TextQueryType.Phrase).fields(FIELDS))));
    }
    return client
        .count(c -> c.index(layout.alias()).query(q -> q.bool(b -> b.filter(all))))
        .count();
  }

  private long list(SearchRequest request, String words) throws IOException {
    Query query =
        ListQueries.counted(
            new SearchRequest(words, request.filters(), request.access(), request.mode(), 0, 1)
                .with(request.vocabulary()),
            tables);
    return client.count(c -> c.index(layout.alias()).query(query)).count();
  }
}
