package org.wenlan.core.vocabulary;

import java.time.Instant;

/**
 * One change of the vocabulary (变动记录).
 *
 * @param id number of the entry it happened to
 * @param act what was done
 * @param kind of the entry, after the change where there is an after
 * @param before its phrases before; blank if it was added
 * @param after its phrases afterwards; blank if it was removed
 * @param by account
 * @param at when, to the millisecond
 */
public record VocabularyChange(
    long id, Act act, EntryKind kind, String before, String after, String by, Instant at) {

  /** What can be done to an entry. */
  public enum Act {
    ADDED("增加"),
    CHANGED("修改"),
    REMOVED("删除");

    private final String label;

    Act(String label) {
      this.label = label;
    }

    /** The word a reader sees. */
    public String label() {
      return label;
    }
  }
}
