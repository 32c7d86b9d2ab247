package org.wenlan.benchmarks.relevance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.wenlan.benchmarks.relevance.AdapterTraining.Candidate;
import org.wenlan.benchmarks.relevance.AdapterTraining.Example;
import org.wenlan.benchmarks.relevance.GoldSet.Question;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.ingest.annotate.QuestionAdapter;

/**
 * Vectors of a gold set, from which adapters are learned: on all its questions, or on some of them
 * to ask the others. 2 KB of memory a passage.
 */
final class AdapterData {

  /** Parts of the questions in cross-validation. */
  static final int FOLDS = 5;

  /** Wrong passages next to a question that the answer must be told from. */
  private static final int HARD = 20;

  /** Every so many passages of the whole corpus one more, lest a question be moved into the far. */
  private static final int EVERY = 12;

  private final List<Question> questions;
  private final Map<String, List<float[]>> passages = new HashMap<>();
  private final List<Candidate> all = new ArrayList<>();
  private final List<float[]> vectors;
  private final List<List<Candidate>> near;

  /**
   * Reads every passage, and looks for the nearest of each question.
   *
   * @param embedder may answer a vector of zeros for what is to be left out
   */
  AdapterData(GoldSet set, PassageEmbedder embedder) {
    questions = set.questions();
    ProductDocuments documents = new ProductDocuments(embedder);
    List<GoldSet.Text> texts = set.corpus().texts();
    List<List<float[]>> read = texts.parallelStream().map(documents::vectors).toList();
    for (int i = 0; i < texts.size(); i++) {
      String id = texts.get(i).id();
      for (float[] vector : read.get(i)) {
        if (AdapterTraining.dot(vector, vector) > 0) {
          passages.computeIfAbsent(id, text -> new ArrayList<>()).add(vector);
          all.add(new Candidate(id, vector));
        }
      }
    }
    vectors = questions.parallelStream().map(question -> embedder.embed(question.text())).toList();
    near = IntStream.range(0, questions.size()).parallel().mapToObj(this::near).toList();
  }

  /** The part of the questions that number {@code question} belongs to. */
  static int fold(int question) {
    return question % FOLDS;
  }

  int passages() {
    return all.size();
  }

  /** Learned on all questions but those of a fold; on all if {@code without} is negative. */
  QuestionAdapter learn(int without) {
    List<Example> examples = new ArrayList<>();
    Set<Candidate> candidates = new LinkedHashSet<>();
    for (int i = 0; i < all.size(); i += EVERY) {
      candidates.add(all.get(i));
    }
    for (int i = 0; i < questions.size(); i++) {
      if (fold(i) != without && AdapterTraining.dot(vectors.get(i), vectors.get(i)) > 0) {
        List<float[]> answers = answers(i, candidates);
        candidates.addAll(near.get(i));
        if (!answers.isEmpty()) {
          examples.add(new Example(vectors.get(i), questions.get(i).answers(), answers));
        }
      }
    }
    return new AdapterTraining(examples, List.copyOf(candidates)).learn();
  }

  private List<float[]> answers(int question, Set<Candidate> candidates) {
    float[] asked = vectors.get(question);
    List<float[]> answers = new ArrayList<>();
    for (String id : questions.get(question).answers().stream().sorted().toList()) {
      passages.getOrDefault(id, List.of()).stream()
          .max(Comparator.comparingDouble(passage -> AdapterTraining.dot(asked, passage)))
          .ifPresent(
              best -> {
                answers.add(best);
                candidates.add(new Candidate(id, best));
              });
    }
    return answers;
  }

  /** The nearest passages of texts that do not answer. */
  private List<Candidate> near(int question) {
    float[] asked = vectors.get(question);
    double[] best = new double[HARD];
    Candidate[] found = new Candidate[HARD];
    for (Candidate candidate : all) {
      double score = AdapterTraining.dot(asked, candidate.vector());
      if (score > best[HARD - 1] && !questions.get(question).answers().contains(candidate.text())) {
        int place = HARD - 1;
        while (place > 0 && score > best[place - 1]) {
          best[place] = best[place - 1];
          found[place] = found[place - 1];
          place--;
        }
        best[place] = score;
        found[place] = candidate;
      }
    }
    return Arrays.stream(found).filter(c -> c != null).toList();
  }
}
