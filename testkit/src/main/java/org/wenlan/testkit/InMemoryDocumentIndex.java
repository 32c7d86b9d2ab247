package org.wenlan.testkit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.Operand;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.ListedDocument;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.core.search.QueryShape;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.ResultOrder;
import org.wenlan.core.search.ResultStream;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;
import org.wenlan.core.search.StatedQuantities;
import org.wenlan.core.store.StoredDocument;

/**
 * The search index without a server: every search reads every document.
 *
 * <p>Words are what blanks separate; a document matches if it holds each of them, as characters, in
 * title, keywords, number or text. Width and case are folded, traditional characters are not. What
 * is written is visible at once. For tests of a few thousand documents. Thread-safe.
 */
public final class InMemoryDocumentIndex implements DocumentIndex, DocumentSearch, ResultStream {

  /** Documents listed for a question, at most. */
  private static final int LISTED = 200;

  private final PassageEmbedder embedder;
  private final Map<DocumentId, StoredDocument> documents = new ConcurrentSkipListMap<>();

  /** An empty index that reads the vectors of queries from {@code embedder}. */
  public InMemoryDocumentIndex(PassageEmbedder embedder) {
    this.embedder = embedder;
  }

  /** An empty index over {@link HashingEmbedder}. */
  public InMemoryDocumentIndex() {
    this(new HashingEmbedder());
  }

  @Override
  public String name() {
    return "index";
  }

  @Override
  public List<StageResult<DocumentId>> write(List<StoredDocument> batch) {
    List<StageResult<DocumentId>> results = new ArrayList<>();
    for (StoredDocument document : batch) {
      documents.put(document.id(), document);
      results.add(new StageResult.Passed<>(document.id()));
    }
    return results;
  }

  @Override
  public void remove(List<DocumentId> ids) {
    ids.forEach(documents::remove);
  }

  @Override
  public void refresh() {}

  @Override
  public void clear() {
    documents.clear();
  }

  @Override
  public Map<DocumentId, String> revisions() {
    return documents.values().stream().collect(toMap(StoredDocument::id, StoredDocument::revision));
  }

  @Override
  public SearchResults search(SearchRequest request) {
    long start = System.nanoTime();
    Answer answer = answer(visible(request.access()), request);
    List<Found> matching = sorted(answer.found(), request.order());
    List<Hit> kept =
        matching.stream()
            .filter(found -> FacetCounting.matches(found.document(), request.filters(), null))
            .map(Found::hit)
            .toList();
    return new SearchResults(
        kept.size(),
        kept.stream().skip(request.from()).limit(request.size()).toList(),
        FacetCounting.count(matching.stream().map(Found::document).toList(), request.filters()),
        Duration.ofNanos(System.nanoTime() - start),
        answer.nearest());
  }

  @Override
  public long read(SearchRequest request, Consumer<ListedDocument> each) {
    List<Found> list =
        sorted(answer(visible(request.access()), request).found(), request.order()).stream()
            .filter(found -> FacetCounting.matches(found.document(), request.filters(), null))
            .toList();
    list.forEach(
        found ->
            each.accept(
                new ListedDocument(
                    found.hit().document(),
                    found.hit().metadata(),
                    found.document().keywords().stream().map(Keyword::term).toList())));
    return list.size();
  }

  /** What somebody who may see {@code levels} may see. */
  List<AnnotatedDocument> visible(Set<AccessLevel> levels) {
    return documents.values().stream()
        .map(StoredDocument::document)
        .filter(document -> levels.contains(document.metadata().access()))
        .toList();
  }

  private static List<Found> sorted(List<Found> found, ResultOrder order) {
    Comparator<LocalDate> dates =
        order == ResultOrder.NEWEST ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return order == ResultOrder.RELEVANCE
        ? found
        : found.stream()
            .sorted(
                comparing(
                    one -> one.document().metadata().date().orElse(null),
                    Comparator.nullsLast(dates)))
            .toList();
  }

  private record Found(AnnotatedDocument document, Hit hit) {}

  private record Answer(List<Found> found, boolean nearest) {}

  private Answer answer(List<AnnotatedDocument> visible, SearchRequest request) {
    if (request.question() instanceof Question.Expert(Expression expression)) {
      return all(best(visible, document -> byExpression(document, expression)));
    }
    var words = new FoldedWords(request.query());
    if (words.isBlank()) {
      return all(
          best(
              visible,
              document -> Optional.of(new Hit(document.id(), document.metadata(), 0, List.of()))));
    }
    if (request.mode() == SearchMode.VECTOR) {
      return words.hasLetters()
          ? all(nearest(visible, new FoldedWords(""), 1, embedder.embed(request.query())))
          : all(List.of());
    }
    QueryShape shape = QueryShape.of(request.query());
    if (request.mode() == SearchMode.LEXICAL || shape == QueryShape.KEYWORDS) {
      List<Found> found =
          succeeded(best(visible, document -> DocumentScoring.byWords(document, words)), words);
      if (!found.isEmpty() || request.mode() == SearchMode.LEXICAL || !words.hasLetters()) {
        return all(found);
      }
    }
    double least = shape == QueryShape.KEYWORDS ? 0.2 : Double.MIN_VALUE;
    float[] question = embedder.embed(request.query());
    List<Found> found = nearest(visible, words, least, question);
    return new Answer(succeeded(found.stream().limit(LISTED).toList(), words), true);
  }

  private static Answer all(List<Found> found) {
    return new Answer(found, false);
  }

  /** What replaced another comes before it, unless the other was asked for by its number. */
  private static List<Found> succeeded(List<Found> found, FoldedWords words) {
    List<Found> order = new ArrayList<>(found);
    List<Found> repealing = found.stream().filter(one -> repealsAnything(one.document())).toList();
    for (Found old : repealing.isEmpty() ? List.<Found>of() : found) {
      if (words.number().isEmpty() || !words.number().equals(old.document().metadata().number())) {
        for (Found later : repealing) {
          if (repeals(later.document(), old.document())) {
            int place = order.indexOf(old);
            if (order.indexOf(later) > place) {
              order.remove(later);
              order.add(place, later);
            }
          }
        }
      }
    }
    return order;
  }

  private static boolean repealsAnything(AnnotatedDocument document) {
    return document.relations().stream()
        .anyMatch(relation -> relation.type() == RelationType.REPEALS);
  }

  private static boolean repeals(AnnotatedDocument later, AnnotatedDocument old) {
    return later.relations().stream()
        .filter(relation -> relation.type() == RelationType.REPEALS)
        .anyMatch(
            relation ->
                (relation.targetNumber().isPresent()
                        && relation.targetNumber().equals(old.metadata().number()))
                    || relation.targetTitle().equals(Optional.of(old.metadata().title())));
  }

  private static List<Found> best(
      List<AnnotatedDocument> visible, Function<AnnotatedDocument, Optional<Hit>> judge) {
    return visible.stream()
        .flatMap(document -> judge.apply(document).stream().map(hit -> new Found(document, hit)))
        .sorted(comparingDouble((Found found) -> found.hit().score()).reversed())
        .toList();
  }

  private static Optional<Hit> byExpression(AnnotatedDocument document, Expression expression) {
    return new ExpressionMatcher(document).matches(expression)
        ? DocumentScoring.byWords(
            document,
            new FoldedWords(words(expression)),
            StatedQuantities.wanted(expression).toList(),
            true)
        : Optional.empty();
  }

  /** The words asked for, those taken away left out. */
  private static String words(Expression expression) {
    return switch (expression) {
      case Expression.Without(Expression kept, Expression _) -> words(kept);
      case Expression.InField asked -> words(asked.operand());
      default ->
          expression.children().stream().map(InMemoryDocumentIndex::words).collect(joining(" "));
    };
  }

  private static String words(Operand operand) {
    return switch (operand) {
      case Operand.Term(String text, _) -> text;
      case Operand.Truncated(String stem) -> stem;
      case Operand.Except(Operand kept, Operand _) -> words(kept);
      default ->
          operand.children().stream().map(InMemoryDocumentIndex::words).collect(joining(" "));
    };
  }

  /** Documents near in meaning, or holding at least that share of the words. */
  private static List<Found> nearest(
      List<AnnotatedDocument> visible, FoldedWords words, double least, float[] question) {
    return best(visible, document -> DocumentScoring.byBoth(document, words, least, question));
  }
}
