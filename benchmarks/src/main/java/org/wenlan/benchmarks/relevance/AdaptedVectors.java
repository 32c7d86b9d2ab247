package org.wenlan.benchmarks.relevance;

import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.ingest.annotate.QuestionAdapter;

/** Remembered vectors, questions moved by an adapter that can be changed between rows. */
final class AdaptedVectors implements PassageEmbedder {

  private final PassageEmbedder vectors;
  private volatile QuestionAdapter adapter = QuestionAdapter.identity();

  AdaptedVectors(PassageEmbedder vectors) {
    this.vectors = vectors;
  }

  void adaptBy(QuestionAdapter next) {
    adapter = next;
  }

  @Override
  public float[] embed(String text) {
    return vectors.embed(text);
  }

  @Override
  public float[] towardsLaws(float[] question) {
    return adapter.apply(question);
  }
}
