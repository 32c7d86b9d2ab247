package org.wenlan.benchmarks.relevance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wenlan.benchmarks.relevance.GoldSet.Corpus;

/**
 * BM25 (k1 1.2, b 0.75; Robertson and Zaragoza 2009) over title and text as one field, any of the
 * terms of a question. In memory, exact lengths. Thread-safe once built if its analysis is.
 */
final class Bm25 {

  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private final Analysis analysis;
  private final List<String> ids = new ArrayList<>();
  private final Map<String, Postings> postings = new HashMap<>();
  private final double[] norms;

  /** How texts and questions fall into terms. */
  interface Analysis {

    /** The terms of a text, in any order, as often as they stand in it. */
    List<String> index(String text);

    /** The terms a question asks for. */
    List<String> search(String question);
  }

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

  Bm25(Corpus corpus, Analysis analysis) {
    this.analysis = analysis;
    double[] lengths = new double[corpus.texts().size()];
    for (GoldSet.Text text : corpus.texts()) {
      int number = ids.size();
      List<String> terms = analysis.index(text.title() + "\n" + text.text());
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
    for (String term : analysis.search(question)) {
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
}
