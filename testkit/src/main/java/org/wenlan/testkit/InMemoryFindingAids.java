package org.wenlan.testkit;

import static java.util.Comparator.comparing;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.find.DistinctTerm;
import org.wenlan.core.find.ResultPages;
import org.wenlan.core.find.SimilarDocument;
import org.wenlan.core.find.SimilarDocuments;
import org.wenlan.core.find.SpokenForms;
import org.wenlan.core.find.Suggestion;
import org.wenlan.core.find.Suggestions;
import org.wenlan.core.find.TermCount;
import org.wenlan.core.find.Timeline;
import org.wenlan.core.find.TrendAnalysis;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.ListedDocument;
import org.wenlan.core.search.SearchRequest;

/** Finding aids without a server: every question reads every document. Similar is by keywords. */
public final class InMemoryFindingAids
    implements TrendAnalysis, Suggestions, SimilarDocuments, ResultPages {

  private final InMemoryDocumentIndex index;
  private final TestPronunciation pronunciation = new TestPronunciation();

  /** Aids over {@code index}. */
  public InMemoryFindingAids(InMemoryDocumentIndex index) {
    this.index = index;
  }

  /** All of them over {@code index}. */
  public static FindingAids over(InMemoryDocumentIndex index) {
    var aids = new InMemoryFindingAids(index);
    return new FindingAids(aids, aids, new InMemorySpelling(index), aids, aids);
  }

  @Override
  public Timeline timeline(SearchRequest list, Timeline.Unit unit, YearMonth last) {
    Map<String, Long> counts = new HashMap<>();
    List<ListedDocument> documents = list(list);
    for (ListedDocument document : documents) {
      period(document, unit).ifPresent(period -> counts.merge(period, 1L, Long::sum));
    }
    return Timeline.of(unit, counts, documents.size(), last);
  }

  private static Optional<String> period(ListedDocument document, Timeline.Unit unit) {
    return unit == Timeline.Unit.YEAR
        ? document.metadata().year().stream().mapToObj(Integer::toString).findFirst()
        : document.metadata().date().map(day -> YearMonth.from(day).toString());
  }

  @Override
  public List<TermCount> terms(SearchRequest list, int most) {
    return counts(list(list)).entrySet().stream()
        .map(entry -> new TermCount(entry.getKey(), entry.getValue()))
        .sorted(comparing(TermCount::documents).reversed().thenComparing(TermCount::term))
        .limit(most)
        .toList();
  }

  @Override
  public List<DistinctTerm> distinctive(SearchRequest part, SearchRequest whole, int most) {
    List<ListedDocument> inPart = list(part);
    List<ListedDocument> inWhole = list(whole);
    Map<String, Long> all = counts(inWhole);
    List<DistinctTerm> terms = new ArrayList<>();
    counts(inPart)
        .forEach(
            (term, n) ->
                DistinctTerm.of(
                        term,
                        n,
                        inPart.size(),
                        all.getOrDefault(term, 0L) - n,
                        inWhole.size() - inPart.size())
                    .ifPresent(terms::add));
    return terms.stream().sorted(DistinctTerm.MOST_DISTINCT_FIRST).limit(most).toList();
  }

  private static Map<String, Long> counts(List<ListedDocument> documents) {
    Map<String, Long> counts = new TreeMap<>();
    documents.stream()
        .flatMap(document -> document.keywords().stream().distinct())
        .forEach(term -> counts.merge(term, 1L, Long::sum));
    return counts;
  }

  private List<ListedDocument> list(SearchRequest request) {
    List<ListedDocument> list = new ArrayList<>();
    index.read(request, list::add);
    return list;
  }

  @Override
  public List<Suggestion> beginningWith(String typed, Set<AccessLevel> access, int most) {
    String beginning = SpokenForms.folded(typed);
    Map<Suggestion, Long> offered = new LinkedHashMap<>();
    for (AnnotatedDocument document : index.visible(access)) {
      for (Suggestion term : terms(document)) {
        SpokenForms forms = SpokenForms.of(term.text(), pronunciation);
        if (!beginning.isEmpty()
            && (forms.written().startsWith(beginning)
                || forms.pinyin().startsWith(beginning)
                || forms.initials().startsWith(beginning))) {
          offered.merge(term, 1L, Long::sum);
        }
      }
    }
    return offered.entrySet().stream()
        .sorted(
            comparing((Map.Entry<Suggestion, Long> one) -> one.getKey().document().isPresent())
                .thenComparing(Map.Entry.<Suggestion, Long>comparingByValue().reversed()))
        .map(Map.Entry::getKey)
        .limit(most)
        .toList();
  }

  static List<Suggestion> terms(AnnotatedDocument document) {
    Set<Suggestion> terms = new LinkedHashSet<>();
    document
        .keywords()
        .forEach(keyword -> terms.add(Suggestion.ask(Suggestion.Kind.TOPIC, keyword.term())));
    document
        .mentions()
        .forEach(
            mention -> {
              switch (mention.type()) {
                case PERSON, ORGANIZATION, PLACE ->
                    terms.add(
                        Suggestion.ask(
                            Suggestion.Kind.valueOf(mention.type().name()), mention.normalForm()));
                default -> {}
              }
            });
    terms.add(
        new Suggestion(
            Suggestion.Kind.TITLE, document.metadata().title(), Optional.of(document.id())));
    return List.copyOf(terms);
  }

  @Override
  public List<SimilarDocument> to(
      DocumentId document, Set<AccessLevel> access, Set<DocumentId> except, int most) {
    List<AnnotatedDocument> visible = index.visible(access);
    Optional<AnnotatedDocument> own =
        visible.stream().filter(one -> one.id().equals(document)).findFirst();
    if (own.isEmpty()) {
      return List.of();
    }
    return visible.stream()
        .filter(one -> !one.id().equals(document) && !except.contains(one.id()))
        .map(one -> new SimilarDocument(one.id(), one.metadata(), shared(own.get(), one)))
        .filter(one -> !one.shared().isEmpty())
        .sorted(comparing((SimilarDocument one) -> one.shared().size()).reversed())
        .limit(most)
        .toList();
  }

  private static List<String> shared(AnnotatedDocument a, AnnotatedDocument b) {
    Set<String> shared = new LinkedHashSet<>(a.keywords().stream().map(Keyword::term).toList());
    shared.retainAll(b.keywords().stream().map(Keyword::term).toList());
    return List.copyOf(shared);
  }

  @Override
  public Stretch from(SearchRequest request, long from) {
    if (from < 0 || from > FURTHEST_JUMP) {
      throw new IllegalArgumentException("out of range: " + from);
    }
    List<Hit> hits =
        from + request.size() > 10_000
            ? List.of()
            : index.search(request.page((int) from, request.size())).hits();
    String mark = request.order().name() + '|' + (from + hits.size());
    return new Stretch(
        from,
        hits,
        hits.size() < request.size()
            ? Optional.empty()
            : Optional.of(
                Base64.getUrlEncoder().encodeToString(mark.getBytes(StandardCharsets.UTF_8))));
  }

  @Override
  public Stretch behind(SearchRequest request, String mark) {
    String read = new String(Base64.getUrlDecoder().decode(mark), StandardCharsets.UTF_8);
    String order = request.order().name() + '|';
    if (!read.startsWith(order)) {
      throw new IllegalArgumentException("no mark of this list");
    }
    return from(request, Long.parseLong(read.substring(order.length())));
  }
}
