package org.wenlan.core.find;

import java.util.List;

/**
 * What others have asked, without saying who (检索过的词).
 *
 * <p>A query is offered only once enough different people asked it. Words are kept with the day
 * they were last asked; who asked is kept as a keyed hash over person and words together, which
 * tells that two askings of the same words are one person's and nothing else.
 */
public interface PastQueries {

  /**
   * Writes. Keeps that somebody asked {@code words}. Words that may name a person's number or
   * address are not kept.
   *
   * @param words as typed
   * @param asker account, or where the asker has none, the address of the machine; is not kept
   */
  void asked(String words, String asker);

  /**
   * Reads. Queries of enough people that begin like {@code typed}, written, in pinyin or by
   * initials; those of most people first.
   *
   * @param most wanted, 1 to 20
   */
  List<String> beginningWith(String typed, int most);
}
