package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.find.SimilarDocument;
import org.wenlan.core.find.SimilarDocuments;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.search.elasticsearch.RankFusion.Ranked;

/**
 * Similar documents by the words that tell a document from others (more_like_this) and by the
 * meaning of its title, keywords and beginning, fused by rank. Thread-safe.
 */
final class ElasticsearchSimilar implements SimilarDocuments {

  /** Candidates of each side. */
  private static final int CANDIDATES = 50;

  /** How much of the text is compared, in UTF-16 code units. */
  private static final int COMPARED = 3_000;

  /** How much of the text the vector is made of; the model reads about 500 tokens. */
  private static final int EMBEDDED = 400;

  private final ElasticsearchClient client;
  private final IndexLayout layout;
  private final PassageEmbedder embedder;
  private final double minSimilarity;

  ElasticsearchSimilar(
      ElasticsearchClient client,
      IndexLayout layout,
      PassageEmbedder embedder,
      double minSimilarity) {
    this.client = client;
    this.layout = layout;
    this.embedder = embedder;
    this.minSimilarity = minSimilarity;
  }

  /** The part of a document that travels back. */
  record Read(DocumentMetadata metadata, List<String> keywords, @Nullable List<Part> passages) {

    String beginning(int most) {
      List<Part> all = passages == null ? List.of() : passages;
      String text = all.stream().map(Part::text).collect(Collectors.joining("\n"));
      return text.substring(0, Math.min(most, text.length()));
    }

    String head() {
      return metadata.title() + "\n" + String.join(" ", keywords) + "\n";
    }
  }

  /** A passage. */
  record Part(String text) {}

  @Override
  public List<SimilarDocument> to(
      DocumentId document, Set<AccessLevel> access, Set<DocumentId> except, int most) {
    if (most < 1 || most > 20) {
      throw new IllegalArgumentException("1 to 20 documents can be had, not " + most);
    }
    return Calls.to(
        "looking for similar documents in index " + layout.alias(),
        () -> {
          layout.ensure();
          List<Hit<Read>> own =
              read(List.of(document.value()), access, "metadata", "keywords", "passages.text");
          if (own.isEmpty() || own.getFirst().source() == null) {
            return List.of();
          }
          Read like = own.getFirst().source();
          Set<String> left =
              Stream.concat(Stream.of(document), except.stream())
                  .map(DocumentId::value)
                  .collect(Collectors.toSet());
          List<String> ids = candidates(like, access, left).stream().limit(most).toList();
          return ids.isEmpty() ? List.of() : shown(ids, access, like);
        });
  }

  private List<String> candidates(Read like, Set<AccessLevel> access, Set<String> left)
      throws IOException {
    List<Query> others = List.of(Queries.visible(access), not(left));
    List<String> byWords = byWords(like, others);
    List<String> byMeaning = byMeaning(like, others);
    List<String> all = Stream.concat(byWords.stream(), byMeaning.stream()).distinct().toList();
    return RankFusion.byRanks(all, byMeaning).stream().map(Ranked::id).toList();
  }

  private static Query not(Set<String> left) {
    return Query.of(q -> q.bool(b -> b.mustNot(Queries.ids(left))));
  }

  private List<String> byWords(Read like, List<Query> others) throws IOException {
    return ids(
        client.search(
            s ->
                s.index(layout.alias())
                    .searchType(WholeIndex.SCORES)
                    .size(CANDIDATES)
                    .source(f -> f.fetch(false))
                    .trackTotalHits(t -> t.enabled(false))
                    .query(
                        q ->
                            q.bool(
                                b ->
                                    b.filter(others)
                                        .must(
                                            m ->
                                                m.moreLikeThis(
                                                    l ->
                                                        l.fields("title", "keywords", "text")
                                                            .like(
                                                                t ->
                                                                    t.text(
                                                                        like.head()
                                                                            + like.beginning(
                                                                                COMPARED)))
                                                            .analyzer(IndexLayout.SEARCH_ANALYZER)
                                                            .minTermFreq(1)
                                                            .minDocFreq(2)
                                                            .minWordLength(2)
                                                            .maxQueryTerms(30)
                                                            .minimumShouldMatch("30%"))))),
            Void.class));
  }

  private List<String> byMeaning(Read like, List<Query> others) throws IOException {
    List<Float> vector = new ArrayList<>();
    for (float component : embedder.embed(like.head() + like.beginning(EMBEDDED))) {
      vector.add(component);
    }
    return ids(
        client.search(
            s ->
                s.index(layout.alias())
                    .size(CANDIDATES)
                    .source(f -> f.fetch(false))
                    .knn(
                        k ->
                            k.field(Queries.PASSAGE_VECTOR)
                                .queryVector(vector)
                                .k(CANDIDATES)
                                .numCandidates(4 * CANDIDATES)
                                .rescoreVector(Queries.EXACTLY)
                                .similarity((float) minSimilarity)
                                .filter(others)),
            Void.class));
  }

  private static List<String> ids(SearchResponse<Void> answer) {
    return answer.hits().hits().stream().map(hit -> String.valueOf(hit.id())).toList();
  }

  private List<SimilarDocument> shown(List<String> ids, Set<AccessLevel> access, Read like)
      throws IOException {
    Map<String, Read> read =
        read(ids, access, "metadata", "keywords").stream()
            .filter(hit -> hit.source() != null)
            .collect(
                Collectors.toMap(
                    hit -> String.valueOf(hit.id()), hit -> Objects.requireNonNull(hit.source())));
    List<SimilarDocument> shown = new ArrayList<>();
    for (String id : ids) {
      Read other = read.get(id);
      if (other != null) {
        Set<String> shared = new LinkedHashSet<>(like.keywords());
        shared.retainAll(other.keywords());
        shown.add(new SimilarDocument(new DocumentId(id), other.metadata(), List.copyOf(shared)));
      }
    }
    return shown;
  }

  private List<Hit<Read>> read(List<String> ids, Set<AccessLevel> access, String... fields)
      throws IOException {
    return client
        .search(
            s ->
                s.index(layout.alias())
                    .size(ids.size())
                    .source(f -> f.filter(p -> p.includes(List.of(fields))))
                    .query(
                        q ->
                            q.bool(
                                b -> b.filter(Queries.ids(ids)).filter(Queries.visible(access)))),
            Read.class)
        .hits()
        .hits();
  }
}
