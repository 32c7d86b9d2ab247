package org.wenlan.core.find;

import java.util.Optional;
import org.wenlan.core.document.DocumentId;

/**
 * Something that can be asked or opened, offered while typing (输入提示).
 *
 * @param kind what it is
 * @param text as it is shown and asked
 * @param document the document of a title
 */
public record Suggestion(Kind kind, String text, Optional<DocumentId> document) {

  /** Where a suggestion comes from, in the order they are offered. */
  public enum Kind {
    TOPIC("主题"),
    ORGANIZATION("机构"),
    PERSON("人物"),
    PLACE("地名"),
    QUERY("检索过"),
    TITLE("文献");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The word a reader sees. */
    public String label() {
      return label;
    }
  }

  /** Something to ask. */
  public static Suggestion ask(Kind kind, String text) {
    return new Suggestion(kind, text, Optional.empty());
  }
}
