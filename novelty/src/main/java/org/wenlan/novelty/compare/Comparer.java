package org.wenlan.novelty.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.novelty.Commission;
import org.wenlan.novelty.Feature;
import org.wenlan.novelty.NoveltyPoint;
import org.wenlan.novelty.TermPair;

/** Screens what was found and compares it with every feature of every point (筛选与对比). */
public final class Comparer {

  private static final int MAX_SAME_TITLE_READ = 3;

  private final DocumentStore store;
  private final int maxCompared;
  private final int maxQuoteChars;

  /**
   * @param store where the texts are
   * @param maxCompared documents read at most
   * @param maxQuoteChars longest quotation
   */
  public Comparer(DocumentStore store, int maxCompared, int maxQuoteChars) {
    this.store = store;
    this.maxCompared = maxCompared;
    this.maxQuoteChars = maxQuoteChars;
  }

  /**
   * A document that was read.
   *
   * @param document its text
   * @param standing whether it counts
   * @param published when it was made public, if known
   * @param note what people should look at, or blank
   * @param columns one for each point
   */
  public record Compared(
      AnnotatedDocument document,
      Standing standing,
      Optional<PublicationDate> published,
      String note,
      List<Column> columns) {

    /** Copies the columns. */
    public Compared {
      columns = List.copyOf(columns);
    }

    /** How near it comes to any point. */
    int nearness() {
      return columns.stream().mapToInt(Column::nearness).max().orElse(0);
    }
  }

  /**
   * Reads the candidates. Documents with the same title and date are compared once (去重).
   *
   * @return those that were read, nearest first
   */
  public List<Compared> compare(Commission commission, List<DocumentId> candidates) {
    List<String> context = context(commission);
    Map<String, Compared> compared = new LinkedHashMap<>();
    candidates.stream()
        .limit((long) maxCompared * MAX_SAME_TITLE_READ)
        .takeWhile(id -> compared.size() < maxCompared)
        .forEach(
            id ->
                store
                    .annotated(id)
                    .ifPresent(
                        document -> {
                          String key = document.metadata().title() + document.metadata().date();
                          if (!compared.containsKey(key)) {
                            compared.put(key, compare(commission, document, context));
                          }
                        }));
    return compared.values().stream().sorted(Comparator.comparingInt(c -> -c.nearness())).toList();
  }

  private Compared compare(
      Commission commission, AnnotatedDocument document, List<String> context) {
    Optional<PublicationDate> published = PublicationDate.of(document);
    Ownership ownership = Ownership.of(document, commission.client());
    Standing standing = standing(commission.commissionDate(), published, ownership);
    FeatureFinder finder = new FeatureFinder(document, context, maxQuoteChars);
    List<Column> columns = new ArrayList<>();
    for (NoveltyPoint point : commission.points()) {
      List<Cell> cells = new ArrayList<>();
      for (Feature feature : point.features()) {
        cells.add(finder.find(feature));
      }
      columns.add(new Column(document.id(), standing, cells));
    }
    return new Compared(document, standing, published, ownership.note(), columns);
  }

  private static Standing standing(
      LocalDate commissionDate, Optional<PublicationDate> published, Ownership ownership) {
    if (ownership.own()) {
      return Standing.OWN_WORK;
    }
    if (published.isEmpty()) {
      return Standing.DATE_UNKNOWN;
    }
    if (published.get().isLater(commissionDate)) {
      return Standing.AFTER_DATE;
    }
    return published.get().isByThen(commissionDate) ? Standing.JUDGED : Standing.DATE_UNKNOWN;
  }

  /**
   * Words for the object of the project: the concept that stands first in its title, else the first
   * concept of the first point.
   */
  static List<String> context(Commission commission) {
    List<String> best = List.of();
    int bestPlace = Integer.MAX_VALUE;
    for (NoveltyPoint point : commission.points()) {
      for (TermPair pair : point.terms()) {
        List<String> words = words(pair);
        for (String word : words) {
          int at = commission.titleZh().indexOf(word);
          if (at >= 0 && at < bestPlace) {
            bestPlace = at;
            best = words;
          }
        }
      }
    }
    if (!best.isEmpty()) {
      return best;
    }
    NoveltyPoint first = commission.points().getFirst();
    return first.terms().isEmpty()
        ? first.features().getFirst().terms()
        : words(first.terms().getFirst());
  }

  private static List<String> words(TermPair pair) {
    List<String> words = new ArrayList<>();
    words.add(pair.zh());
    words.addAll(pair.synonymsZh());
    words.add(pair.en());
    words.addAll(pair.synonymsEn());
    words.removeIf(String::isBlank);
    return words;
  }
}
