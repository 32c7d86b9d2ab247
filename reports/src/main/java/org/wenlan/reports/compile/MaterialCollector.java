package org.wenlan.reports.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;
import org.wenlan.core.store.DocumentStore;

/** Reads index, store and graph for one topic. Reads only; safe for use by many threads. */
public final class MaterialCollector {

  /** Two quotations that share more of their character pairs than this say the same. */
  private static final double SAME = 0.75;

  /** Quotations kept of one document, so that a long one does not fill the product. */
  private static final int PER_DOCUMENT = 12;

  private static final Comparator<Quotation> BEST_FIRST =
      Comparator.comparingDouble(Quotation::score)
          .reversed()
          .thenComparing(quotation -> quotation.source().rank())
          .thenComparing(quotation -> quotation.evidence().span());

  private final DocumentSearch search;
  private final DocumentStore store;
  private final GraphQueries graph;
  private final int maxDocuments;
  private final int maxQuoteChars;

  /**
   * @param maxDocuments documents read for one topic, 1 to 100
   * @param maxQuoteChars longest quotation
   */
  public MaterialCollector(
      DocumentSearch search,
      DocumentStore store,
      GraphQueries graph,
      int maxDocuments,
      int maxQuoteChars) {
    this.search = search;
    this.store = store;
    this.graph = graph;
    this.maxDocuments = maxDocuments;
    this.maxQuoteChars = maxQuoteChars;
  }

  TopicMaterial collect(String topic, Set<AccessLevel> access) {
    SearchResults results =
        search.search(
            new SearchRequest(topic, Map.of(), access, SearchMode.HYBRID, 0, maxDocuments));
    List<Source> sources = new ArrayList<>();
    for (Hit hit : results.hits()) {
      Optional<AnnotatedDocument> document = store.annotated(hit.document());
      document
          .filter(each -> access.contains(each.metadata().access()))
          .ifPresent(
              each -> sources.add(new Source(each, graph.validity(each.id()), sources.size())));
    }
    TopicScorer scorer = new TopicScorer(topic);
    List<Quotation> candidates = new ArrayList<>();
    sources.forEach(source -> candidates.addAll(quotations(source, scorer)));
    candidates.sort(BEST_FIRST);
    List<Quotation> kept = new ArrayList<>();
    for (Quotation candidate : candidates) {
      if (kept.stream().noneMatch(k -> TopicScorer.overlap(k.quote(), candidate.quote()) > SAME)) {
        kept.add(candidate);
      }
    }
    Set<Source> speaking = Set.copyOf(kept.stream().map(Quotation::source).distinct().toList());
    return new TopicMaterial(
        topic,
        results.total(),
        sources.stream()
            .filter(
                source -> speaking.contains(source) || scorer.isAbout(source.metadata().title()))
            .toList(),
        kept);
  }

  private List<Quotation> quotations(Source source, TopicScorer scorer) {
    AnnotatedDocument document = source.document();
    List<TextSpan> quotable = QuotableSentences.of(document, maxQuoteChars);
    List<Quotation> quotations = new ArrayList<>();
    TextSpan last = null;
    for (int i = 0; i < quotable.size(); i++) {
      TextSpan sentence = quotable.get(i);
      if ((last != null && last.contains(sentence))
          || !scorer.isAbout(sentence.of(document.text()))) {
        continue;
      }
      last = widen(document.text(), quotable, i, last == null ? 0 : last.end());
      quotations.add(
          new Quotation(
              source,
              document.evidence(last),
              Themes.of(sentence.of(document.text()), document.metadata().type()),
              scorer.score(source, sentence)));
    }
    return quotations.stream().sorted(BEST_FIRST).limit(PER_DOCUMENT).toList();
  }

  /** Adds the sentences before it in the same paragraph, so that it is understood by itself. */
  private TextSpan widen(String text, List<TextSpan> quotable, int at, int notBefore) {
    TextSpan sentence = quotable.get(at);
    int start = sentence.start();
    for (int i = at - 1; i >= Math.max(0, at - 2); i--) {
      TextSpan before = quotable.get(i);
      boolean adjacent = text.substring(before.end(), start).isBlank();
      boolean sameParagraph = text.substring(before.end(), start).indexOf('\n') < 0;
      if (!adjacent
          || !sameParagraph
          || before.start() < notBefore
          || sentence.end() - before.start() > maxQuoteChars) {
        break;
      }
      start = before.start();
    }
    return new TextSpan(start, sentence.end());
  }
}
