package org.wenlan.ingest.annotate;

import java.util.List;
import org.wenlan.core.document.TextSpan;

/** Cuts sentences into words (分词). Thread-safe. */
interface WordSegmenter {

  /** The words of one sentence, blanks left out, offsets in {@code text}. */
  List<Token> segment(String text, TextSpan sentence);
}
