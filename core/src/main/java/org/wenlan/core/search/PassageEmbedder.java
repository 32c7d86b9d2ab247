package org.wenlan.core.search;

/** Turns words into a vector of meaning (向量化); the same model for passages and queries. */
public interface PassageEmbedder {

  /**
   * Reads. The vector of {@code text}, {@link org.wenlan.core.document.Passage#DIMENSIONS}
   * components of unit length. Text past the model's 512 tokens does not count. Thread-safe; costs
   * about 5 to 20 ms of one core.
   */
  float[] embed(String text);

  /**
   * Where clauses of laws that answer a question lie, of the same shape as {@code question}, its
   * vector. A model that learned how questions differ from the clauses that answer them moves it
   * towards them; others answer with {@code question} itself. To search among laws only: questions
   * that other texts answer are not asked in these words. Thread-safe; 0.1 ms.
   */
  default float[] towardsLaws(float[] question) {
    return question;
  }
}
