package org.wenlan.testkit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wenlan.core.find.Spelling;
import org.wenlan.core.find.SpokenForms;
import org.wenlan.core.find.Suggestion;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;

/** Tries every term of every document in the place of every stretch of every word. */
final class InMemorySpelling implements Spelling {

  private final InMemoryDocumentIndex index;
  private final TestPronunciation pronunciation = new TestPronunciation();

  InMemorySpelling(InMemoryDocumentIndex index) {
    this.index = index;
  }

  @Override
  public Optional<Correction> correct(SearchRequest request) {
    if (!(request.question() instanceof Question.Words(String typed)) || typed.isBlank()) {
      return Optional.empty();
    }
    long found = count(request, typed);
    Optional<Correction> best = Optional.empty();
    for (String tried : alternatives(typed.strip(), request)) {
      long documents = count(request, tried);
      if (Correction.isClearlyMore(documents, found)
          && best.filter(other -> other.documents() >= documents).isEmpty()) {
        best = Optional.of(new Correction(tried, documents));
      }
    }
    return best;
  }

  private long count(SearchRequest request, String words) {
    return index
        .search(
            new SearchRequest(words, request.filters(), request.access(), SearchMode.LEXICAL, 0, 1))
        .total();
  }

  private Set<String> alternatives(String typed, SearchRequest request) {
    Set<String> terms = new LinkedHashSet<>();
    index.visible(request.access()).stream()
        .flatMap(document -> InMemoryFindingAids.terms(document).stream())
        .filter(term -> term.kind() != Suggestion.Kind.TITLE)
        .forEach(term -> terms.add(term.text()));
    Set<String> tried = new LinkedHashSet<>();
    List<String> words = List.of(typed.split("\\s+", -1));
    for (int i = 0; i < words.size(); i++) {
      for (String term : terms) {
        for (String better : replaced(words.get(i), term)) {
          List<String> other = new ArrayList<>(words);
          other.set(i, better);
          tried.add(String.join(" ", other));
        }
      }
    }
    return tried;
  }

  private List<String> replaced(String word, String term) {
    List<String> better = new ArrayList<>();
    String sound = SpokenForms.of(term, pronunciation).sound();
    for (int start = 0; start + term.length() <= word.length(); start++) {
      String stretch = word.substring(start, start + term.length());
      if (SpokenForms.of(stretch, pronunciation).sound().equals(sound)) {
        better.add(word.substring(0, start) + term + word.substring(start + term.length()));
      }
    }
    if (SpokenForms.of(term, pronunciation).pinyin().equals(word) || isOneOff(word, term)) {
      better.add(term);
    }
    return better;
  }

  private static boolean isOneOff(String a, String b) {
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    String restA = a.substring(same);
    String restB = b.substring(same);
    return a.length() >= 3
        && !a.equals(b)
        && (tail(restA).equals(tail(restB))
            || tail(restA).equals(restB)
            || restA.equals(tail(restB)));
  }

  private static String tail(String text) {
    return text.isEmpty() ? "" : text.substring(1);
  }
}
