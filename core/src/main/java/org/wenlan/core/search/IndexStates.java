package org.wenlan.core.search;

/** Tells in what state the index is, so that a search can be proved later (检索库状态). */
public interface IndexStates {

  /**
   * Makes everything written so far visible to searches and tells the state they then see. Costs a
   * refresh: for searches that are kept, not for every one.
   *
   * @throws org.wenlan.core.pipeline.InfrastructureException if the index does not answer
   */
  IndexState current();
}
