package org.wenlan.core.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/** What an entry of the vocabulary says of its phrases. */
public enum EntryKind {
  /** All of them mean the same: who asks for one is looking for the others too. */
  SYNONYMS("同义词"),
  /** It is one phrase: its characters are looked for side by side. */
  PHRASE("用户词");

  private final String label;

  EntryKind(String label) {
    this.label = label;
  }

  /** The kind a file calls {@code word}, by its label or its name in any case. */
  public static Optional<EntryKind> named(String word) {
    String wanted = word.strip();
    return Arrays.stream(values())
        .filter(kind -> kind.label.equals(wanted) || kind.name().equalsIgnoreCase(wanted))
        .findFirst();
  }

  /** The word a reader sees. */
  public String label() {
    return label;
  }
}
