package org.wenlan.reports.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the library says about a topic, best words first, nothing said twice. Sentences are taken
 * out as they are printed; not for use by two threads.
 */
final class TopicMaterial {

  private final String topic;
  private final Retrieval retrieval;
  private final List<Source> sources;
  private final List<Quotation> quotations;
  private final Map<Source, List<Relation>> relations;
  private final Set<Quotation> used = new HashSet<>();

  /**
   * @param topic as asked
   * @param retrieval how it was searched for
   * @param sources documents read, best first
   * @param quotations best first
   * @param relations of the policies to be listed
   */
  TopicMaterial(
      String topic,
      Retrieval retrieval,
      List<Source> sources,
      List<Quotation> quotations,
      Map<Source, List<Relation>> relations) {
    this.topic = topic;
    this.retrieval = retrieval;
    this.sources = List.copyOf(sources);
    this.quotations = List.copyOf(quotations);
    this.relations = Map.copyOf(relations);
  }

  String topic() {
    return topic;
  }

  Retrieval retrieval() {
    return retrieval;
  }

  List<Source> sources() {
    return sources;
  }

  /** Policies to be listed, best first. */
  List<Source> policies() {
    return sources.stream().filter(relations::containsKey).toList();
  }

  List<Relation> relations(Source policy) {
    return relations.getOrDefault(policy, List.of());
  }

  boolean isEmpty() {
    return quotations.isEmpty();
  }

  /** All that may be given as what holds today, printed before or not, best first. */
  List<Quotation> holding() {
    return quotations.stream().filter(quotation -> quotation.source().mayHold()).toList();
  }

  /**
   * Takes up to {@code limit} quotations, at most {@code perSource} of one source; best first. The
   * words of what is repealed or has lapsed are never taken.
   */
  List<Quotation> take(int limit, int perSource, Predicate<Quotation> wanted) {
    List<Quotation> taken = new ArrayList<>();
    for (Quotation quotation : holding()) {
      long same = taken.stream().filter(t -> t.source().equals(quotation.source())).count();
      if (taken.size() < limit
          && same < perSource
          && wanted.test(quotation)
          && used.add(quotation)) {
        taken.add(quotation);
      }
    }
    return taken;
  }

  /** Takes quotations of one theme. */
  List<Quotation> take(int limit, int perSource, Theme theme) {
    return take(limit, perSource, quotation -> quotation.theme() == theme);
  }

  /** Takes the best quotation that is wanted, if there is one. */
  Optional<Quotation> takeOne(Predicate<Quotation> wanted) {
    return take(1, 1, wanted).stream().findFirst();
  }
}
