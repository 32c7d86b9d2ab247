package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationExecutionHint;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.find.SpokenForms;
import org.wenlan.core.find.Suggestion;
import org.wenlan.core.find.Suggestions;
import org.wenlan.core.search.ResultOrder;

/**
 * Offers terms and titles by ordinary filtered queries over the keys of {@link VocabularyKeys}.
 *
 * <p>Of the documents that have a term with this beginning, {@value #SAMPLE} are looked at, so that
 * a single character costs no more than a whole word. Thread-safe.
 */
final class ElasticsearchSuggestions implements Suggestions {

  private static final int SAMPLE = 5_000;
  private static final int FEWEST_LETTERS = 2;
  private static final String FIELD = "vocabulary";
  private static final String SAMPLED = "sampled";
  private static final String TERMS = "terms";

  private final ElasticsearchClient client;
  private final IndexLayout layout;

  ElasticsearchSuggestions(ElasticsearchClient client, IndexLayout layout) {
    this.client = client;
    this.layout = layout;
  }

  /** The part of a document that travels back. */
  record Titled(DocumentMetadata metadata) {}

  @Override
  public List<Suggestion> beginningWith(String typed, Set<AccessLevel> access, int most) {
    if (most < 1 || most > 20) {
      throw new IllegalArgumentException("1 to 20 suggestions can be had, not " + most);
    }
    String beginning = beginning(typed);
    if (beginning.isEmpty()) {
      return List.of();
    }
    return Calls.to(
        "suggesting from index " + layout.alias(),
        () -> {
          layout.ensure();
          List<Suggestion> titles = titles(beginning, access, (most + 1) / 2);
          List<Suggestion> terms = terms(beginning, access, most);
          int kept = Math.min(titles.size(), Math.max(most - terms.size(), most / 3));
          List<Suggestion> offered =
              new ArrayList<>(terms.subList(0, Math.min(terms.size(), most - kept)));
          offered.addAll(titles.subList(0, kept));
          return List.copyOf(offered);
        });
  }

  /** Folded; blank if there is too little or too much of it. Pinyin may be typed with blanks. */
  private static String beginning(String typed) {
    if (typed.length() > MAX_CHARS
        || typed.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      return "";
    }
    String folded = SpokenForms.folded(typed);
    if (folded.chars().anyMatch(Character::isISOControl)
        || folded.startsWith(VocabularyKeys.SOUND)) {
      return "";
    }
    if (folded.chars().allMatch(c -> c < 128)) {
      String letters = folded.replace(" ", "").replace("'", "");
      return letters.length() < FEWEST_LETTERS ? "" : letters;
    }
    return folded;
  }

  private List<Suggestion> titles(String beginning, Set<AccessLevel> access, int most)
      throws IOException {
    var answer =
        client.search(
            s ->
                s.index(layout.alias())
                    .size(most)
                    .source(f -> f.filter(p -> p.includes("metadata")))
                    .query(visibleWith("titleKeys", beginning, access))
                    .sort(Sorting.by(ResultOrder.NEWEST))
                    .trackTotalHits(t -> t.enabled(false)),
            Titled.class);
    List<Suggestion> titles = new ArrayList<>();
    for (Hit<Titled> hit : answer.hits().hits()) {
      if (hit.source() != null) {
        titles.add(
            new Suggestion(
                Suggestion.Kind.TITLE,
                hit.source().metadata().title(),
                Optional.of(new DocumentId(String.valueOf(hit.id())))));
      }
    }
    return titles;
  }

  private List<Suggestion> terms(String beginning, Set<AccessLevel> access, int most)
      throws IOException {
    var answer =
        client.search(
            s ->
                s.index(layout.alias())
                    .size(0)
                    .query(visibleWith(FIELD, beginning, access))
                    .trackTotalHits(t -> t.enabled(false))
                    .aggregations(
                        SAMPLED,
                        a ->
                            a.sampler(sample -> sample.shardSize(SAMPLE))
                                .aggregations(
                                    TERMS,
                                    t ->
                                        t.terms(
                                            of ->
                                                of.field(FIELD)
                                                    .include(i -> i.regexp(starting(beginning)))
                                                    .executionHint(
                                                        TermsAggregationExecutionHint.Map)
                                                    .size(4 * most)))),
            Void.class);
    Aggregate sampled = answer.aggregations().get(SAMPLED);
    Aggregate terms = sampled == null ? null : sampled.sampler().aggregations().get(TERMS);
    // One term may be there in several forms and kinds: 鲁迅 is a topic and a person.
    Map<String, Suggestion> byText = new LinkedHashMap<>();
    if (terms != null) {
      for (var bucket : terms.sterms().buckets().array()) {
        Suggestion term = VocabularyKeys.term(bucket.key().stringValue());
        byText.putIfAbsent(term.text(), term);
      }
    }
    return byText.values().stream().limit(most).toList();
  }

  private static String starting(String beginning) {
    return VocabularyKeys.literal(beginning) + ".*";
  }

  private static Query visibleWith(String field, String beginning, Set<AccessLevel> access) {
    return Query.of(
        q ->
            q.bool(
                b ->
                    b.filter(f -> f.prefix(p -> p.field(field).value(beginning)))
                        .filter(Queries.visible(access))));
  }
}
