package org.wenlan.benchmarks.relevance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wenlan.benchmarks.relevance.GoldSet.Question;

/**
 * How good rankings are, as means over questions.
 *
 * @param ndcg10 discounted gain of the first ten, 1 if all answers stand in front (binary gain)
 * @param recall10 share of the answers among the first ten
 * @param recall100 share of the answers among the first hundred
 */
record Figures(double ndcg10, double recall10, double recall100) {

  /** Of one ranking, best first. */
  static Figures of(List<String> ranking, Set<String> answers) {
    double gain = 0;
    double ideal = 0;
    int in10 = 0;
    int in100 = 0;
    for (int i = 0; i < 10 && i < answers.size(); i++) {
      ideal += discount(i);
    }
    for (int i = 0; i < 100 && i < ranking.size(); i++) {
      if (answers.contains(ranking.get(i))) {
        in100++;
        if (i < 10) {
          in10++;
          gain += discount(i);
        }
      }
    }
    return new Figures(
        gain / ideal, in10 / (double) answers.size(), in100 / (double) answers.size());
  }

  /** Mean over questions and their rankings, in the same order. */
  static Figures mean(List<Question> questions, List<List<String>> rankings) {
    double ndcg = 0;
    double in10 = 0;
    double in100 = 0;
    for (int i = 0; i < questions.size(); i++) {
      Figures one = of(rankings.get(i), questions.get(i).answers());
      ndcg += one.ndcg10;
      in10 += one.recall10;
      in100 += one.recall100;
    }
    int n = questions.size();
    return new Figures(ndcg / n, in10 / n, in100 / n);
  }

  private static double discount(int place) {
    return Math.log(2) / Math.log(place + 2);
  }

  /** The head of a table of {@link #row}s; {@code what} differs between the rows of a set. */
  static String head(String what) {
    return "| set (questions) | %s | nDCG@10 | R@10 | R@100 |\n| --- | --- | ---: | ---: | ---: |\n"
        .formatted(what);
  }

  /** A line of the table. */
  String row(GoldSet set, String what) {
    return String.format(
        Locale.ROOT,
        "| %s (%,d) | %s | %.3f | %.3f | %.3f |\n",
        set.name(),
        set.questions().size(),
        what,
        ndcg10,
        recall10,
        recall100);
  }
}
