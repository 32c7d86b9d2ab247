package org.wenlan.ingest.annotate;

import java.util.List;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.TextSpan;

/** Finds persons, bodies and places (命名实体识别). One instance serves all threads. */
public interface EntityRecognizer {

  /**
   * The persons, bodies and places of a whole document, in order, none overlapping another. The
   * same text gives the same answer on every thread and after every restart.
   *
   * @param text clean text
   * @param sentences its sentences, ascending
   * @throws org.wenlan.core.pipeline.InfrastructureException if a model is missing or unreadable
   */
  default List<EntityMention> recognize(String text, List<TextSpan> sentences) {
    return recognize(text, sentences, KnownNames.NONE);
  }

  /**
   * The same, with names the document's record vouches for.
   *
   * @param known counts before models and lists
   */
  List<EntityMention> recognize(String text, List<TextSpan> sentences, KnownNames known);
}
