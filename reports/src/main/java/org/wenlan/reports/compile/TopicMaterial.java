package org.wenlan.reports.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the library says about a topic, best words first, nothing said twice. Sentences are taken
 * out as they are printed; not for use by two threads.
 */
final class TopicMaterial {

  private final String topic;
  private final long found;
  private final List<Source> sources;
  private final List<Quotation> quotations;
  private final Set<Quotation> used = new HashSet<>();

  /**
   * @param topic as asked
   * @param found documents the index counted
   * @param sources documents read, best first
   * @param quotations best first
   */
  TopicMaterial(String topic, long found, List<Source> sources, List<Quotation> quotations) {
    this.topic = topic;
    this.found = found;
    this.sources = List.copyOf(sources);
    this.quotations = List.copyOf(quotations);
  }

  String topic() {
    return topic;
  }

  long found() {
    return found;
  }

  List<Source> sources() {
    return sources;
  }

  /** Sources that say something quotable, best first. */
  List<Source> quotedSources() {
    Set<Source> quoted = new HashSet<>(quotations.stream().map(Quotation::source).toList());
    return sources.stream().filter(quoted::contains).toList();
  }

  boolean isEmpty() {
    return quotations.isEmpty();
  }

  /** All that was found, used or not, best first. */
  List<Quotation> all() {
    return quotations;
  }

  /**
   * Takes up to {@code limit} quotations, at most {@code perSource} of one source; best first. The
   * words of what is repealed or has lapsed are never taken.
   */
  List<Quotation> take(int limit, int perSource, Predicate<Quotation> wanted) {
    List<Quotation> taken = new ArrayList<>();
    for (Quotation quotation : quotations) {
      long same = taken.stream().filter(t -> t.source().equals(quotation.source())).count();
      if (taken.size() < limit
          && same < perSource
          && quotation.source().mayHold()
          && wanted.test(quotation)
          && !used.contains(quotation)) {
        taken.add(quotation);
        used.add(quotation);
      }
    }
    return taken;
  }

  /** Keeps words that were printed in a table from being printed again. */
  void markUsed(Quotation quotation) {
    used.add(quotation);
  }
}
