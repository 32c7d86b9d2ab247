package org.wenlan.ingest.annotate;

import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.ling.CoreAnnotations.DistSimAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.PositionAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.ShapeAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TextAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.WordShapeClassifier;
import edu.stanford.nlp.sequences.FeatureFactory;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.Index;
import edu.stanford.nlp.util.PaddedList;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A conditional random field as CoreNLP wrote it to its file: classes, features by name, weights.
 *
 * <p>Opened up so that weights can be summed once per word instead of once per occurrence. A vector
 * for one word has one component per class; a vector for two neighbours has one per pair of
 * classes, the earlier one counting first. Immutable, thread-safe.
 */
final class CrfModel {

  private static final String ONE = "|C";
  private static final String TWO = "|CpC";

  private final String[] classes;
  private final int background;
  private final int[] classOfLabel;
  private final int[] pairOfLabel;
  private final Index<String> features;
  private final float[][] weights;
  private final SeqClassifierFlags flags;
  private final FeatureFactory<CoreLabel> factory;
  private final Set<String> lowerCaseWords;

  /**
   * Reads the fields in the order in which CoreNLP's {@code CRFClassifier} writes them.
   *
   * @throws IOException if the stream ends early or holds something else
   */
  @SuppressWarnings("unchecked")
  CrfModel(ObjectInputStream in) throws IOException, ClassNotFoundException {
    List<Index<CRFLabel>> labels = (List<Index<CRFLabel>>) in.readObject();
    Index<String> names = (Index<String>) in.readObject();
    features = (Index<String>) in.readObject();
    flags = (SeqClassifierFlags) in.readObject();
    List<FeatureFactory<CoreLabel>> factories = new ArrayList<>();
    for (int left = (Integer) in.readObject(); left > 0; left--) {
      factories.add((FeatureFactory<CoreLabel>) in.readObject());
    }
    int window = in.readInt();
    weights = floats(in.readObject());
    lowerCaseWords = (Set<String>) in.readObject();
    if (factories.size() != 1 || window != 2 || labels.size() != window) {
      throw new IOException(
          "a model over %d words with %d feature factories".formatted(window, factories.size()));
    }
    factory = factories.getFirst();
    factory.init(flags);
    classes = names.objectsList().toArray(String[]::new);
    background = names.indexOf(flags.backgroundSymbol);
    classOfLabel = new int[labels.get(0).size()];
    pairOfLabel = new int[labels.get(1).size()];
    for (int i = 0; i < classOfLabel.length; i++) {
      classOfLabel[i] = labels.get(0).get(i).getLabel()[0];
    }
    for (int i = 0; i < pairOfLabel.length; i++) {
      int[] pair = labels.get(1).get(i).getLabel();
      pairOfLabel[i] = pair[0] * classes.length + pair[1];
    }
  }

  /** Older files hold double precision, which CoreNLP narrows too. */
  private static float[][] floats(Object rows) {
    if (rows instanceof float[][] floats) {
      return floats;
    }
    double[][] doubles = (double[][]) rows;
    float[][] narrowed = new float[doubles.length][];
    for (int i = 0; i < doubles.length; i++) {
      narrowed[i] = new float[doubles[i].length];
      for (int j = 0; j < doubles[i].length; j++) {
        narrowed[i][j] = (float) doubles[i][j];
      }
      doubles[i] = new double[0];
    }
    return narrowed;
  }

  int classes() {
    return classes.length;
  }

  String className(int number) {
    return classes[number];
  }

  /** The class of a word that belongs to no name. */
  int background() {
    return background;
  }

  /** Zero for every class; minus infinity for one that was never seen in training. */
  double[] noWeights() {
    return floor(classes.length, classOfLabel);
  }

  /** Zero for every pair of classes; minus infinity for one that was never seen in training. */
  double[] noPairWeights() {
    return floor(classes.length * classes.length, pairOfLabel);
  }

  private static double[] floor(int length, int[] seen) {
    double[] floor = new double[length];
    Arrays.fill(floor, Double.NEGATIVE_INFINITY);
    for (int at : seen) {
      floor[at] = 0;
    }
    return floor;
  }

  /** The summed weights of features of one word. */
  double[] sum(Collection<String> names) {
    double[] sum = new double[classes.length];
    names.forEach(name -> add(name, sum));
    return sum;
  }

  /** The summed weights of features of two neighbours. */
  double[] sumOfPair(Collection<String> names) {
    double[] sum = new double[classes.length * classes.length];
    names.forEach(name -> addPair(name, sum));
    return sum;
  }

  /** Adds the weights of one feature; one the model does not know adds nothing. */
  void add(String feature, double[] sum) {
    add(features.indexOf(feature.concat(ONE)), classOfLabel, sum);
  }

  /** Adds the weights of one feature of two neighbours. */
  void addPair(String feature, double[] sum) {
    add(features.indexOf(feature.concat(TWO)), pairOfLabel, sum);
  }

  private void add(int feature, int[] places, double[] sum) {
    if (feature >= 0) {
      float[] row = weights[feature];
      for (int i = 0; i < row.length; i++) {
        sum[places[i]] += row[i];
      }
    }
  }

  /** The kinds of characters a word is made of, in CoreNLP's letters. */
  String shape(String word) {
    return WordShapeClassifier.wordShape(word, flags.wordShape, lowerCaseWords);
  }

  /** The cluster of words used alike that {@code word} belongs to. */
  String cluster(String word) {
    CoreLabel label = new CoreLabel();
    label.set(TextAnnotation.class, word);
    label.set(ShapeAnnotation.class, "");
    label.set(PositionAnnotation.class, "0");
    // The lexicon of clusters is private to the factory, which notes the cluster on the word.
    factory.getCliqueFeatures(
        new PaddedList<>(List.of(label), new CoreLabel()), 0, FeatureFactory.cliqueC);
    return label.get(DistSimAnnotation.class);
  }
}
