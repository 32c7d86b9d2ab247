package org.wenlan.novelty.strategy;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.novelty.Feature;
import org.wenlan.novelty.NoveltyPoint;
import org.wenlan.novelty.TermPair;

/**
 * A block of words with one meaning (检索概念).
 *
 * @param id {@code C1}, {@code C2} …
 * @param label how people call it
 * @param terms words, preferred first; at least one
 */
public record SearchConcept(String id, String label, List<SearchTerm> terms) {

  /**
   * @throws IllegalArgumentException if the id is malformed or there is no term
   */
  public SearchConcept {
    terms = List.copyOf(terms);
    if (!id.matches("C[1-9][0-9]*") || terms.isEmpty()) {
      throw new IllegalArgumentException("概念须有编号（C1、C2…）和检索词，现为 " + id);
    }
  }

  /** The words of one language. */
  public List<String> words(SearchTerm.Language language) {
    return terms.stream()
        .filter(term -> term.language() == language)
        .map(SearchTerm::text)
        .toList();
  }

  /** All words. */
  public List<String> words() {
    return terms.stream().map(SearchTerm::text).toList();
  }

  /** The concepts of a point: one for each pair of terms, else one for each feature. */
  public static List<SearchConcept> of(NoveltyPoint point) {
    List<SearchConcept> concepts = new ArrayList<>();
    for (TermPair pair : point.terms()) {
      concepts.add(of("C" + (concepts.size() + 1), pair));
    }
    if (concepts.isEmpty()) {
      for (Feature feature : point.features()) {
        List<SearchTerm> terms = new ArrayList<>();
        feature.terms().forEach(term -> add(terms, term, SearchTerm.Kind.SYNONYM));
        concepts.add(new SearchConcept("C" + (concepts.size() + 1), feature.label(), terms));
      }
    }
    return concepts;
  }

  private static SearchConcept of(String id, TermPair pair) {
    List<SearchTerm> terms = new ArrayList<>();
    add(terms, pair.zh(), SearchTerm.Kind.PREFERRED);
    pair.synonymsZh().forEach(term -> add(terms, term, SearchTerm.Kind.SYNONYM));
    add(terms, pair.en(), SearchTerm.Kind.PREFERRED);
    pair.synonymsEn().forEach(term -> add(terms, term, SearchTerm.Kind.SYNONYM));
    return new SearchConcept(id, pair.zh().isEmpty() ? pair.en() : pair.zh(), terms);
  }

  private static void add(List<SearchTerm> terms, String text, SearchTerm.Kind kind) {
    if (!text.isBlank() && terms.stream().noneMatch(term -> term.text().equals(text))) {
      boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
      terms.add(
          new SearchTerm(text, chinese ? SearchTerm.Language.ZH : SearchTerm.Language.EN, kind));
    }
  }
}
