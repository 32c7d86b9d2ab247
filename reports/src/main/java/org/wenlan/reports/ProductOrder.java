package org.wenlan.reports;

import java.util.Set;
import org.wenlan.core.document.AccessLevel;

/**
 * What is asked for (编制要求).
 *
 * @param topic words to search for, 1 to {@value #MAX_TOPIC_CHARS} code units
 * @param editorNote 按语, printed before the text of a bulletin; blank for none
 * @param access levels the product may draw on
 * @param madeBy account that asks
 */
public record ProductOrder(
    String topic, String editorNote, Set<AccessLevel> access, String madeBy) {

  /** Longest topic, in UTF-16 code units. */
  public static final int MAX_TOPIC_CHARS = 100;

  /**
   * @throws IllegalArgumentException if the topic is blank or too long; the message is for the user
   */
  public ProductOrder {
    topic = topic.strip().replaceAll("\\s+", " ");
    access = Set.copyOf(access);
    if (topic.isBlank()) {
      throw new IllegalArgumentException("请填写专题名称");
    }
    if (topic.length() > MAX_TOPIC_CHARS) {
      throw new IllegalArgumentException(
          "专题名称最多 %d 字，现有 %d 字".formatted(MAX_TOPIC_CHARS, topic.length()));
    }
  }
}
