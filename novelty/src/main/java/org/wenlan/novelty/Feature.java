package org.wenlan.novelty;

import java.util.List;

/**
 * One technical feature of a point (技术特征), a row of the comparison.
 *
 * @param label as printed
 * @param terms words any of which discloses it; the label itself if none is given
 */
public record Feature(String label, List<String> terms) {

  /**
   * @throws IllegalArgumentException if the label is blank; the message is for the user
   */
  public Feature {
    label = Texts.strip(label);
    if (label.isEmpty()) {
      throw new IllegalArgumentException("技术特征（label）不能为空");
    }
    terms = Texts.strip(terms);
    if (terms.isEmpty()) {
      terms = List.of(label);
    }
  }
}
