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
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.document.Passage;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.Expression.Measured;
import org.wenlan.core.query.Operand;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.ListedDocument;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.core.search.PassageHit;
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

  /** Least similarity at which a passage counts as found by its vector. */
  private static final double MIN_SIMILARITY = 0.1;

  private static final int PASSAGES_PER_HIT = 3;

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
    List<Found> matching = sorted(matching(visible(request.access()), request), request.order());
    List<Hit> kept =
        matching.stream()
            .filter(found -> FacetCounting.matches(found.document(), request.filters(), null))
            .map(Found::hit)
            .toList();
    return new SearchResults(
        kept.size(),
        kept.stream().skip(request.from()).limit(request.size()).toList(),
        FacetCounting.count(matching.stream().map(Found::document).toList(), request.filters()),
        Duration.ofNanos(System.nanoTime() - start));
  }

  @Override
  public long read(SearchRequest request, Consumer<ListedDocument> each) {
    List<Found> list =
        sorted(matching(visible(request.access()), request), request.order()).stream()
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

  private List<Found> matching(List<AnnotatedDocument> visible, SearchRequest request) {
    if (request.question() instanceof Question.Expert(Expression expression)) {
      return best(visible, document -> byExpression(document, expression));
    }
    var words = new FoldedWords(request.query());
    if (words.isBlank()) {
      return best(
          visible,
          document -> Optional.of(new Hit(document.id(), document.metadata(), 0, List.of())));
    }
    List<Found> found = List.of();
    if (request.mode() != SearchMode.VECTOR) {
      found = best(visible, document -> byWords(document, words));
    }
    if (found.isEmpty() && request.mode() != SearchMode.LEXICAL && words.hasLetters()) {
      float[] question = embedder.embed(request.query());
      found = best(visible, document -> byMeaning(document, question));
    }
    return found;
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
        ? byWords(
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
      case Operand.Term(String text) -> text;
      case Operand.Truncated(String stem) -> stem;
      case Operand.Except(Operand kept, Operand _) -> words(kept);
      default ->
          operand.children().stream().map(InMemoryDocumentIndex::words).collect(joining(" "));
    };
  }

  private static Optional<Hit> byWords(AnnotatedDocument document, FoldedWords words) {
    return byWords(document, words, List.of(), false);
  }

  private static Optional<Hit> byWords(
      AnnotatedDocument document, FoldedWords words, List<Measured> quantities, boolean found) {
    Optional<DocumentNumber> number = document.metadata().number();
    boolean sameNumber = number.isPresent() && number.equals(words.number());
    if (!found && !sameNumber && !words.allIn(searchable(document))) {
      return Optional.empty();
    }
    List<PassageHit> passages = new ArrayList<>();
    for (Passage passage : document.passages()) {
      List<TextSpan> highlights = new ArrayList<>(words.in(document.text(), passage.span()));
      String text = passage.span().of(document.text());
      StatedQuantities.sentences(text, quantities)
          .forEach(
              sentence ->
                  highlights.add(
                      new TextSpan(
                          passage.span().start() + sentence.start(),
                          passage.span().start() + sentence.end())));
      if (!highlights.isEmpty()) {
        passages.add(hit(document, passage, highlights, highlights.size()));
      }
    }
    double score =
        (sameNumber ? 1_000 : 0)
            + 10 * words.countIn(document.metadata().title())
            + passages.stream().mapToDouble(PassageHit::score).sum();
    return Optional.of(new Hit(document.id(), document.metadata(), score, bestThree(passages)));
  }

  private static Optional<Hit> byMeaning(AnnotatedDocument document, float[] question) {
    List<PassageHit> passages = new ArrayList<>();
    for (Passage passage : document.passages()) {
      double similarity = dot(question, passage.vector());
      if (similarity >= MIN_SIMILARITY) {
        passages.add(hit(document, passage, List.of(), similarity));
      }
    }
    return passages.stream()
        .mapToDouble(PassageHit::score)
        .boxed()
        .max(Double::compare)
        .map(s -> new Hit(document.id(), document.metadata(), s, bestThree(passages)));
  }

  private static PassageHit hit(
      AnnotatedDocument document, Passage passage, List<TextSpan> highlights, double score) {
    return new PassageHit(passage.ordinal(), document.evidence(passage.span()), highlights, score);
  }

  private static List<PassageHit> bestThree(List<PassageHit> passages) {
    return passages.stream()
        .sorted(comparingDouble(PassageHit::score).reversed())
        .limit(PASSAGES_PER_HIT)
        .toList();
  }

  private static String searchable(AnnotatedDocument document) {
    StringBuilder all = new StringBuilder(document.metadata().title()).append('\n');
    document.metadata().number().ifPresent(number -> all.append(number).append('\n'));
    document.keywords().forEach(keyword -> all.append(keyword.term()).append('\n'));
    return all.append(document.text()).toString();
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < b.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
