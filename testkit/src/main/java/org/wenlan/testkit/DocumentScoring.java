package org.wenlan.testkit;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.Passage;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.query.Expression.Measured;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.PassageHit;
import org.wenlan.core.search.StatedQuantities;

/** Whether a document matches, and how well; every passage is read. */
final class DocumentScoring {

  /** Least similarity at which a passage counts as found by its vector. */
  private static final double MIN_SIMILARITY = 0.1;

  private static final int PASSAGES_PER_HIT = 3;

  private DocumentScoring() {}

  /** Holds every word, or bears the number asked for. */
  static Optional<Hit> byWords(AnnotatedDocument document, FoldedWords words) {
    return byWords(document, words, List.of(), false);
  }

  /**
   * As {@link #byWords(AnnotatedDocument, FoldedWords)}; sentences that state one of {@code
   * quantities} are marked too, and {@code found} says that the document is known to match.
   */
  static Optional<Hit> byWords(
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

  /** Near in meaning, or holding at least that share of the words. */
  static Optional<Hit> byBoth(
      AnnotatedDocument document, FoldedWords words, double least, float[] question) {
    double share = words.shareIn(searchable(document));
    double nearest = 0;
    List<PassageHit> passages = new ArrayList<>();
    for (Passage passage : document.passages()) {
      double similarity = dot(question, passage.vector());
      List<TextSpan> highlights = words.in(document.text(), passage.span());
      if (similarity >= MIN_SIMILARITY || !highlights.isEmpty()) {
        nearest = Math.max(nearest, similarity);
        passages.add(hit(document, passage, highlights, similarity));
      }
    }
    return share >= least || nearest >= MIN_SIMILARITY
        ? Optional.of(
            new Hit(document.id(), document.metadata(), share + nearest, bestThree(passages)))
        : Optional.empty();
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
