package org.wenlan.core.vocabulary;

/** Where a search gets the table its question is cut by. */
@FunctionalInterface
public interface PhraseTables {

  /** For an index that has no vocabulary beside it. */
  PhraseTables NONE = _ -> PhraseTable.EMPTY;

  /**
   * Reads. The table of {@code use}; of the current vocabulary, with every change made before the
   * call, on whichever node. Cheap while nothing changes: one row of the registry.
   *
   * @throws org.wenlan.core.pipeline.InfrastructureException if the registry does not answer
   */
  PhraseTable of(VocabularyUse use);
}
