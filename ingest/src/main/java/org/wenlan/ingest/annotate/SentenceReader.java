package org.wenlan.ingest.annotate;

import java.util.List;
import org.wenlan.core.document.TextSpan;

/** Words of a text and what sequence models say of each. One instance serves all threads. */
interface SentenceReader {

  /**
   * A sentence with its words.
   *
   * @param span where it stands
   * @param tokens its words, ascending
   * @param labellings one list of labels per model, each as long as {@code tokens}; the last model
   *     is the one to be believed on persons
   */
  record Labelled(TextSpan span, List<Token> tokens, List<List<String>> labellings) {}

  /**
   * Reads a text.
   *
   * @param sentences as {@link SentenceSplitter} cut it; a reader with rules of its own may cut
   *     otherwise inside a paragraph
   * @throws org.wenlan.core.pipeline.InfrastructureException if a model is missing or unreadable
   */
  List<Labelled> read(String text, List<TextSpan> sentences);
}
