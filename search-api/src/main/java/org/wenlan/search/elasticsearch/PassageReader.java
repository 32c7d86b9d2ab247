package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import co.elastic.clients.elasticsearch.core.search.InnerHitsResult;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.search.PassageHit;
import org.wenlan.core.search.QueryShape;
import org.wenlan.search.elasticsearch.IndexedDocument.IndexedPassage;
import org.wenlan.search.elasticsearch.RankFusion.Ranked;

/** Fetches what is shown of documents whose order is decided: metadata and their best passages. */
final class PassageReader {

  private static final int PASSAGES_PER_HIT = 3;

  /** Within one document words and meaning say as much. */
  private static final RankFusion EVEN = new RankFusion(0.5);

  private final ElasticsearchClient client;
  private final String alias;
  private final TellingWords telling;

  PassageReader(ElasticsearchClient client, String alias) {
    this.client = client;
    this.alias = alias;
    this.telling = new TellingWords(client, alias);
  }

  /** The part of a document that travels back. */
  record Shown(DocumentMetadata metadata) {}

  /**
   * Passages that hold the words, with the words marked; of a text, those that tell it apart, of a
   * question, those it is about.
   */
  List<org.wenlan.core.search.Hit> byWords(List<Ranked> page, CutWords words) throws IOException {
    if (page.isEmpty()) {
      return List.of();
    }
    Query marked = words.isText() ? telling.inPassages(words) : Queries.markedWords(words);
    boolean asked = QueryShape.of(words.words()) == QueryShape.QUESTION;
    Highlights marks = asked ? Highlights.fresh(AskingWords::isAsking) : Highlights.fresh();
    return byQuery(page, Queries.passageWords(words), marked, marks);
  }

  /**
   * Passages that match.
   *
   * @param marked what is marked in them
   */
  List<org.wenlan.core.search.Hit> byQuery(List<Ranked> page, Query passages, Query marked)
      throws IOException {
    return page.isEmpty() ? List.of() : byQuery(page, passages, marked, Highlights.fresh());
  }

  private List<org.wenlan.core.search.Hit> byQuery(
      List<Ranked> page, Query passages, Query marked, Highlights marks) throws IOException {
    var answer =
        client.search(
            s ->
                s.index(alias)
                    .searchType(WholeIndex.SCORES)
                    .size(page.size())
                    .trackTotalHits(t -> t.enabled(false))
                    .source(f -> f.filter(p -> p.includes("metadata")))
                    .query(
                        q ->
                            q.bool(
                                b ->
                                    b.filter(Queries.ids(page.stream().map(Ranked::id).toList()))
                                        .should(
                                            n ->
                                                n.nested(
                                                    w ->
                                                        w.path(Queries.PASSAGES)
                                                            .query(passages)
                                                            .innerHits(marked(marks, marked)))))),
            Shown.class);
    return inOrder(page, answer.hits().hits(), marks, 0);
  }

  /** Passages that lie near the question in meaning. */
  List<org.wenlan.core.search.Hit> byMeaning(
      List<Ranked> page, List<Float> question, double minScore) throws IOException {
    if (page.isEmpty()) {
      return List.of();
    }
    int size = page.size();
    var answer =
        client.search(
            s ->
                s.index(alias)
                    .size(size)
                    .source(f -> f.filter(p -> p.includes("metadata")))
                    .knn(
                        k ->
                            k.field(Queries.PASSAGE_VECTOR)
                                .queryVector(question)
                                .k(size)
                                .numCandidates(Math.max(100, size))
                                .rescoreVector(Queries.EXACTLY)
                                .filter(Queries.ids(page.stream().map(Ranked::id).toList()))
                                .innerHits(plain())),
            Shown.class);
    return inOrder(page, answer.hits().hits(), Highlights.fresh(), minScore);
  }

  /**
   * Passages that hold the words, marked, or lie near the question in meaning; best those that do
   * both.
   *
   * @param minScore from which a passage counts as near the question as asked
   * @param leastInLaws the same of laws and the moved question, which lies farther from them
   */
  List<org.wenlan.core.search.Hit> byBoth(
      List<Ranked> page,
      CutWords words,
      QuestionVectors question,
      double minScore,
      double leastInLaws)
      throws IOException {
    List<org.wenlan.core.search.Hit> byWords = byWords(page, words);
    List<Ranked> laws = new ArrayList<>();
    List<Ranked> others = new ArrayList<>();
    for (org.wenlan.core.search.Hit hit : byWords) {
      boolean law = question.moved() && hit.metadata().type() == DocumentType.LAW;
      (law ? laws : others).add(new Ranked(hit.document().value(), hit.score()));
    }
    Map<DocumentId, List<PassageHit>> near = new HashMap<>();
    byMeaning(laws, question.amongLaws(), leastInLaws)
        .forEach(hit -> near.put(hit.document(), hit.passages()));
    byMeaning(others, question.asked(), minScore)
        .forEach(hit -> near.put(hit.document(), hit.passages()));
    return byWords.stream()
        .map(
            hit ->
                new org.wenlan.core.search.Hit(
                    hit.document(),
                    hit.metadata(),
                    hit.score(),
                    joined(hit.passages(), near.getOrDefault(hit.document(), List.of()))))
        .toList();
  }

  private static List<PassageHit> joined(List<PassageHit> words, List<PassageHit> near) {
    Map<String, PassageHit> byOrdinal = new HashMap<>();
    near.forEach(passage -> byOrdinal.put(String.valueOf(passage.ordinal()), passage));
    words.forEach(passage -> byOrdinal.put(String.valueOf(passage.ordinal()), passage));
    return EVEN.fuse(ordinals(words), ordinals(near), Set.of()).stream()
        .limit(PASSAGES_PER_HIT)
        .map(best -> scored(Objects.requireNonNull(byOrdinal.get(best.id())), best.score()))
        .toList();
  }

  private static PassageHit scored(PassageHit passage, double score) {
    return new PassageHit(passage.ordinal(), passage.evidence(), passage.highlights(), score);
  }

  private static List<Ranked> ordinals(List<PassageHit> passages) {
    return passages.stream()
        .map(passage -> new Ranked(String.valueOf(passage.ordinal()), passage.score()))
        .toList();
  }

  /** Documents without passages, as for a list of everything. */
  List<org.wenlan.core.search.Hit> plainly(List<Ranked> page) throws IOException {
    if (page.isEmpty()) {
      return List.of();
    }
    var answer =
        client.search(
            s ->
                s.index(alias)
                    .size(page.size())
                    .source(f -> f.filter(p -> p.includes("metadata")))
                    .query(Queries.ids(page.stream().map(Ranked::id).toList())),
            Shown.class);
    return inOrder(page, answer.hits().hits(), Highlights.fresh(), 0);
  }

  private static InnerHits marked(Highlights marks, Query marked) {
    return plain()
        .rebuild()
        .highlight(
            h ->
                h.fields(
                    NamedValue.of(
                        Queries.PASSAGE_TEXT,
                        HighlightField.of(
                            f ->
                                f.numberOfFragments(0)
                                    .preTags(marks.open())
                                    .postTags(marks.close())
                                    .highlightQuery(marked)))))
        .build();
  }

  private static InnerHits plain() {
    return InnerHits.of(i -> i.size(PASSAGES_PER_HIT));
  }

  private static List<org.wenlan.core.search.Hit> inOrder(
      List<Ranked> page, List<Hit<Shown>> fetched, Highlights marks, double minScore) {
    Map<String, Hit<Shown>> byId = new HashMap<>();
    fetched.forEach(hit -> byId.put(String.valueOf(hit.id()), hit));
    List<org.wenlan.core.search.Hit> hits = new ArrayList<>();
    for (Ranked ranked : page) {
      Hit<Shown> hit = byId.get(ranked.id());
      // Removed between two requests: it is no longer there to be shown.
      if (hit != null && hit.source() != null) {
        DocumentId id = new DocumentId(ranked.id());
        hits.add(
            new org.wenlan.core.search.Hit(
                id,
                hit.source().metadata(),
                ranked.score(),
                passages(id, hit.innerHits().get(Queries.PASSAGES), marks, minScore)));
      }
    }
    return hits;
  }

  private static List<PassageHit> passages(
      DocumentId id, @Nullable InnerHitsResult inner, Highlights marks, double minScore) {
    if (inner == null) {
      return List.of();
    }
    List<PassageHit> passages = new ArrayList<>();
    for (Hit<JsonData> hit : inner.hits().hits()) {
      double score = hit.score() == null ? 0 : hit.score();
      if (hit.source() != null && score >= minScore) {
        IndexedPassage passage = hit.source().to(IndexedPassage.class);
        List<String> marked = hit.highlight().getOrDefault(Queries.PASSAGE_TEXT, List.of());
        List<TextSpan> spans =
            marked.isEmpty() ? List.of() : marks.spans(marked.getFirst(), passage.start());
        passages.add(new PassageHit(passage.ordinal(), passage.evidence(id), spans, score));
      }
    }
    return passages;
  }
}
