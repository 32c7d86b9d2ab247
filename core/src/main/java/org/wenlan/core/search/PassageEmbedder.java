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
   * Reads. Where passages that answer {@code question} lie: the vector to search with. A model that
   * learned how questions differ from their answers moves the question towards them; others answer
   * with {@link #embed}. Costs the same.
   */
  default float[] embedQuestion(String question) {
    return embed(question);
  }
}
