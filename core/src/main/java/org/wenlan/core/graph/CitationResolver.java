package org.wenlan.core.graph;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentNumber;

/**
 * Finds the document a citation means (引文消解): by number, by exact title, by title without issuer,
 * region and brackets. Never the citing document itself; never a guess between two regions.
 */
public final class CitationResolver {

  private CitationResolver() {}

  /**
   * The document meant, or empty if none of the candidates is, or more than one could be.
   *
   * <p>A candidate whose number is known and differs from the cited one is never meant. Where
   * several bear the exact title, the newest that is not younger than the citing document is.
   *
   * @param citing who cites
   * @param title title as cited
   * @param number number as cited
   * @param candidates where to look; linear in their number
   */
  public static Optional<DocumentId> resolve(
      CitedDocument citing,
      Optional<String> title,
      Optional<DocumentNumber> number,
      Collection<CitedDocument> candidates) {
    List<CitedDocument> others =
        candidates.stream()
            .filter(other -> !other.id().equals(citing.id()))
            .filter(other -> noConflict(number, other.number()))
            .toList();
    if (number.isPresent()) {
      Optional<DocumentId> found = newest(citing, others, other -> other.number().equals(number));
      if (found.isPresent()) {
        return found;
      }
    }
    if (title.isEmpty()) {
      return Optional.empty();
    }
    String plain = TitleKey.plain(title.get());
    Optional<DocumentId> exact =
        newest(citing, others, other -> TitleKey.plain(other.title()).equals(plain))
            .or(
                () ->
                    newest(
                        citing,
                        others,
                        other ->
                            TitleKey.instrument(other.title()).filter(plain::equals).isPresent()));
    if (exact.isPresent()) {
      return exact;
    }
    TitleKey cited = TitleKey.of(title.get());
    List<CitedDocument> loose =
        others.stream().filter(other -> sameMatterAndRegion(citing, cited, other)).toList();
    return loose.size() == 1 ? Optional.of(loose.getFirst().id()) : Optional.empty();
  }

  private static boolean noConflict(
      Optional<DocumentNumber> cited, Optional<DocumentNumber> other) {
    return cited.isEmpty() || other.isEmpty() || cited.equals(other);
  }

  private static Optional<DocumentId> newest(
      CitedDocument citing, List<CitedDocument> others, Predicate<CitedDocument> meant) {
    Comparator<CitedDocument> older =
        Comparator.comparing((CitedDocument other) -> notYounger(other, citing))
            .thenComparing(other -> other.date().map(Object::toString).orElse(""))
            .thenComparing(CitedDocument::id, Comparator.reverseOrder());
    return others.stream().filter(meant).max(older).map(CitedDocument::id);
  }

  private static boolean notYounger(CitedDocument other, CitedDocument citing) {
    return other.date().isEmpty()
        || citing.date().isEmpty()
        || !other.date().get().isAfter(citing.date().get());
  }

  private static boolean sameMatterAndRegion(
      CitedDocument citing, TitleKey cited, CitedDocument other) {
    Optional<String> from =
        cited.region().or(citing::region).or(() -> TitleKey.of(citing.title()).region());
    return TitleKey.all(other.title()).stream()
        .filter(key -> key.core().equals(cited.core()))
        .map(key -> key.region().or(other::region))
        .anyMatch(region -> region.isEmpty() ? cited.region().isEmpty() : region.equals(from));
  }
}
