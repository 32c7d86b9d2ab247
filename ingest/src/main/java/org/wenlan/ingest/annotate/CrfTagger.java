package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Labels words with one of CoreNLP's conditional random fields: the same labels as {@code
 * CRFClassifier.classifySentence} gives, about ten times as fast, because what a word contributes
 * is summed once per word and not at every occurrence, and because only the best labelling is
 * computed and not the probability of each label. The model needs no parts of speech, so the words
 * may come from any segmenter. Thread-safe; a label depends on the sentence alone.
 */
final class CrfTagger {

  /** The label of a word that belongs to no name. */
  static final String OUTSIDE = "O";

  /** How many words to either side the models look. */
  private static final int REACH = 5;

  private final Supplier<CrfSums> sums;

  CrfTagger(String resource) {
    this.sums = LanguageModels.lazily(() -> new CrfSums(LanguageModels.sequenceModel(resource)));
  }

  /** One label per word: {@code PERSON}, {@code ORGANIZATION}, {@code GPE} …, or {@code O}. */
  List<String> label(List<Token> tokens) {
    CrfSums known = sums.get();
    CrfModel model = known.model();
    CrfWord[] words = padded(tokens, known);
    int classes = model.classes();
    int[][] previous = new int[tokens.size()][classes];
    double[] best = new double[classes];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    best[model.background()] = 0;
    for (int i = 0; i < tokens.size(); i++) {
      double[] ofWord = ofWord(known, words, i, tokens.size());
      double[] ofPair = ofPair(known, words, i, tokens.size());
      double[] next = new double[classes];
      for (int here = 0; here < classes; here++) {
        double most = Double.NEGATIVE_INFINITY;
        for (int before = 0; before < classes; before++) {
          double score = best[before] + ofPair[before * classes + here];
          if (score > most) {
            most = score;
            previous[i][here] = before;
          }
        }
        next[here] = most + ofWord[here];
      }
      best = next;
    }
    return labels(model, best, previous);
  }

  private static CrfWord[] padded(List<Token> tokens, CrfSums known) {
    CrfWord[] words = new CrfWord[tokens.size() + 2 * REACH];
    Arrays.fill(words, known.outside());
    for (int i = 0; i < tokens.size(); i++) {
      words[REACH + i] = known.word(tokens.get(i).word());
    }
    return words;
  }

  private static double[] ofWord(CrfSums known, CrfWord[] words, int index, int length) {
    int at = REACH + index;
    double[] sum = known.model().noWeights();
    add(words[at].here(), sum);
    add(words[at - 1].asPrevious(), sum);
    add(words[at + 1].asNext(), sum);
    add(shapes(known, words, index, length).ofWord(), sum);
    known.addNeighbours(words[at - 1], words[at], words[at + 1], sum);
    // A word or shape met twice within reach counts once.
    for (int i = 1; i <= REACH; i++) {
      CrfWord later = words[at + i];
      CrfWord earlier = words[at - i];
      boolean newLater = true;
      boolean newShape = true;
      boolean newEarlier = true;
      for (int j = 1; j < i; j++) {
        newLater &= !words[at + j].text().equals(later.text());
        newShape &= !words[at + j].shape().equals(later.shape());
        newEarlier &= !words[at - j].text().equals(earlier.text());
      }
      if (newLater) {
        add(later.asLater(), sum);
      }
      if (newEarlier) {
        add(earlier.asEarlier(), sum);
      }
      if (newShape) {
        add(known.laterShape(words[at].shape(), later.shape()), sum);
      }
    }
    return sum;
  }

  private static double[] ofPair(CrfSums known, CrfWord[] words, int index, int length) {
    int at = REACH + index;
    double[] sum = known.model().noPairWeights();
    add(words[at].pairHere(), sum);
    add(words[at - 1].pairAsPrevious(), sum);
    add(shapes(known, words, index, length).ofPair(), sum);
    known.addPair(words[at - 1], words[at], sum);
    return sum;
  }

  private static CrfSums.Shapes shapes(CrfSums known, CrfWord[] words, int index, int length) {
    int at = REACH + index;
    String place = index == 0 ? "BEGIN" : index == length - 1 ? "END" : "IN";
    return known.shapes(words[at - 1].shape(), words[at].shape(), words[at + 1].shape(), place);
  }

  private static void add(double[] weights, double[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weights[i];
    }
  }

  private static List<String> labels(CrfModel model, double[] best, int[][] previous) {
    int chosen = 0;
    for (int i = 1; i < best.length; i++) {
      if (best[i] > best[chosen]) {
        chosen = i;
      }
    }
    List<String> labels = new ArrayList<>(previous.length);
    for (int i = previous.length - 1; i >= 0; i--) {
      labels.add(model.className(chosen));
      chosen = previous[i][chosen];
    }
    return labels.reversed();
  }
}
