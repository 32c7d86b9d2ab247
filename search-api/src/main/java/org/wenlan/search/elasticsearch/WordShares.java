package org.wenlan.search.elasticsearch;

import org.wenlan.core.search.QueryShape;
import org.wenlan.search.SearchProperties;

/**
 * How much words weigh in a list of the nearest documents, 0..1 each; meaning has the rest.
 *
 * @param usual where nothing else is said
 * @param inQuestions of documents that a question finds
 * @param inLaws of laws that a question or a text finds
 */
record WordShares(double usual, double inQuestions, double inLaws) {

  static WordShares of(SearchProperties properties) {
    return new WordShares(
        properties.weightOfWords(),
        properties.weightOfWordsInQuestions(),
        properties.weightOfWordsInLaws());
  }

  /**
   * The share in one document.
   *
   * @param law whether it is a law, compared with a question that was moved towards laws
   */
  double of(QueryShape shape, boolean law) {
    if (law) {
      return inLaws;
    }
    return shape == QueryShape.QUESTION ? inQuestions : usual;
  }
}
