package org.wenlan.core.find;

import java.util.List;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;

/** Offers what the library holds while a reader types (输入提示). */
public interface Suggestions {

  /** Longest beginning that is looked at, in UTF-16 code units. */
  int MAX_CHARS = 60;

  /**
   * Reads. Topics, names and titles that begin like {@code typed}, written, in pinyin or by
   * initials; terms of more documents first. Only what stands in documents of these levels: nothing
   * is offered because of a document the asker may not see.
   *
   * @param typed what is typed so far; untrusted; nothing is offered for a blank or for more than
   *     {@link #MAX_CHARS}
   * @param most wanted, 1 to 20
   * @throws org.wenlan.core.pipeline.InfrastructureException if the index does not answer
   */
  List<Suggestion> beginningWith(String typed, Set<AccessLevel> access, int most);
}
