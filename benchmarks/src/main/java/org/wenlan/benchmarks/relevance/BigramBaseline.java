package org.wenlan.benchmarks.relevance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.wenlan.benchmarks.relevance.GoldSet.Corpus;

/**
 * What any library can install today: BM25 (k1 1.2, b 0.75) over pairs of neighbouring Chinese
 * characters and whole words of letters and digits in lower case; nothing else is folded. In
 * memory, exact lengths.
 */
final class BigramBaseline {

  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private final List<String> ids = new ArrayList<>();
  private final Map<String, Postings> postings = new HashMap<>();
  private final double[] norms;

  /** Texts that hold a term, ascending, and how often. */
  private static final class Postings {
    private int[] texts = new int[2];
    private int[] counts = new int[2];
    private int size;

    void add(int text) {
      if (size > 0 && texts[size - 1] == text) {
        counts[size - 1]++;
        return;
      }
      if (size == texts.length) {
        texts = Arrays.copyOf(texts, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
      }
      texts[size] = text;
      counts[size++] = 1;
    }
  }

  BigramBaseline(Corpus corpus) {
    double[] lengths = new double[corpus.texts().size()];
    for (GoldSet.Text text : corpus.texts()) {
      int number = ids.size();
      List<String> terms = terms(text.title() + "\n" + text.text());
      lengths[number] = terms.size();
      terms.forEach(term -> postings.computeIfAbsent(term, t -> new Postings()).add(number));
      ids.add(text.id());
    }
    double mean = Arrays.stream(lengths).average().orElse(1);
    norms = Arrays.stream(lengths).map(length -> K1 * (1 - B + B * length / mean)).toArray();
  }

  /** The first hundred ids. */
  List<String> search(String question) {
    double[] scores = new double[ids.size()];
    for (String term : terms(question)) {
      Postings found = postings.get(term);
      if (found != null) {
        double idf = Math.log(1 + (ids.size() - found.size + 0.5) / (found.size + 0.5));
        for (int i = 0; i < found.size; i++) {
          double count = found.counts[i];
          scores[found.texts[i]] += idf * count / (count + norms[found.texts[i]]);
        }
      }
    }
    return IntStream.range(0, scores.length)
        .filter(i -> scores[i] > 0)
        .boxed()
        .sorted((a, b) -> Double.compare(scores[b], scores[a]))
        .limit(100)
        .map(ids::get)
        .toList();
  }

  private static List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || kind(text.charAt(i)) != kind(text.charAt(i - 1))) {
        run(text.substring(start, i), terms);
        start = i;
      }
    }
    return terms;
  }

  private static void run(String run, List<String> terms) {
    switch (kind(run.charAt(0))) {
      case 1 -> {
        if (run.length() == 1) {
          terms.add(run);
        }
        for (int i = 0; i + 1 < run.length(); i++) {
          terms.add(run.substring(i, i + 2));
        }
      }
      case 2 -> terms.add(run.toLowerCase(Locale.ROOT));
      default -> {
        // Marks and blanks separate.
      }
    }
  }

  /** 1 Chinese, 2 letter or digit, 0 anything else. */
  private static int kind(char c) {
    if (Character.isIdeographic(c)) {
      return 1;
    }
    return Character.isLetterOrDigit(c) ? 2 : 0;
  }
}
