package org.wenlan.reports.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wenlan.core.document.AccessLevel;
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

  /** Words that speak of the topic, from which on those that only name it are left out. */
  private static final int ENOUGH = 6;

  /** Policies listed and looked up in the graph for one product. */
  private static final int MAX_POLICIES = 15;

  private final DocumentSearch search;
  private final DocumentStore store;
  private final GraphQueries graph;
  private final PolicyRelations relations;
  private final int maxDocuments;
  private final int maxQuoteChars;

  /**
   * Reads through these three only.
   *
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
    this.relations = new PolicyRelations(graph, store);
    this.maxDocuments = maxDocuments;
    this.maxQuoteChars = maxQuoteChars;
  }

  TopicMaterial collect(String topic, Set<AccessLevel> access) {
    Retrieval retrieval = retrieve(topic, access);
    List<Source> sources = retrieval.sources();
    TopicScorer scorer = new TopicScorer(topic);
    SourceReader reader = new SourceReader(scorer, maxQuoteChars);
    List<Quotation> candidates = new ArrayList<>();
    sources.forEach(source -> candidates.addAll(reader.read(source)));
    List<Quotation> kept = distinct(withoutPassing(candidates));
    Set<Source> speaking = kept.stream().map(Quotation::source).collect(Collectors.toSet());
    List<Source> about =
        sources.stream()
            .filter(
                source -> speaking.contains(source) || scorer.isAbout(source.metadata().title()))
            .toList();
    Map<Source, List<Relation>> related = new HashMap<>();
    about.stream()
        .filter(Source::isPolicy)
        .limit(MAX_POLICIES)
        .forEach(policy -> related.put(policy, relations.of(policy)));
    return new TopicMaterial(topic, retrieval, about, kept, related);
  }

  /**
   * Searches for the topic, and where that finds fewer documents than may be read, once more for
   * the part of it that most of them have as a keyword: cases are seldom told in the words of a
   * topic.
   */
  private Retrieval retrieve(String topic, Set<AccessLevel> access) {
    List<Source> sources = new ArrayList<>();
    long found = read(topic, access, sources);
    Optional<String> wider =
        sources.size() < maxDocuments ? WiderTerm.of(topic, sources) : Optional.empty();
    int before = sources.size();
    wider.ifPresent(term -> read(term, access, sources));
    return new Retrieval(found + sources.size() - before, wider, sources);
  }

  /** Adds the documents found that are not yet there, as far as they may be seen. */
  private long read(String query, Set<AccessLevel> access, List<Source> sources) {
    SearchResults results =
        search.search(
            new SearchRequest(query, Map.of(), access, SearchMode.HYBRID, 0, maxDocuments));
    for (Hit hit : results.hits()) {
      if (sources.size() >= maxDocuments
          || sources.stream().anyMatch(read -> read.document().id().equals(hit.document()))) {
        continue;
      }
      store
          .visible(hit.document(), access)
          .ifPresent(
              document ->
                  sources.add(new Source(document, graph.validity(document.id()), sources.size())));
    }
    return results.total();
  }

  /**
   * Leaves out words that only name the topic, as soon as enough others speak of it; a norm stays,
   * for norms speak of each other by name.
   */
  private static List<Quotation> withoutPassing(List<Quotation> candidates) {
    long speaking = candidates.stream().filter(quotation -> !quotation.passing()).count();
    return speaking < ENOUGH
        ? candidates
        : candidates.stream()
            .filter(q -> !q.passing() || q.source().voice() == Voice.NORM)
            .toList();
  }

  /** Best first, nothing said twice. */
  private static List<Quotation> distinct(List<Quotation> candidates) {
    List<Quotation> kept = new ArrayList<>();
    for (Quotation candidate : candidates.stream().sorted(SourceReader.BEST_FIRST).toList()) {
      if (kept.stream().noneMatch(k -> TopicScorer.overlap(k.quote(), candidate.quote()) > SAME)) {
        kept.add(candidate);
      }
    }
    return kept;
  }
}
