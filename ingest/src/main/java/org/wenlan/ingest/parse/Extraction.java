package org.wenlan.ingest.parse;

import java.util.List;
import java.util.Map;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.pipeline.RejectionReason;

/** What an extractor made of one file (提取结果). */
public sealed interface Extraction {

  /**
   * The text, perhaps blank, perhaps one character longer than allowed.
   *
   * @param mediaType media type as detected, lower case, without parameters
   * @param text what was found
   * @param pageStarts where pages start in {@code text}; empty if the format has no pages
   * @param metadata values by key
   * @param recognition which pages a machine read from their picture
   */
  record Text(
      String mediaType,
      String text,
      List<Integer> pageStarts,
      Map<String, List<String>> metadata,
      Recognition recognition)
      implements Extraction {

    /** Copies lists and map. */
    public Text {
      pageStarts = List.copyOf(pageStarts);
      metadata = Map.copyOf(metadata);
    }

    /** Whether a machine read any of it. */
    boolean recognised() {
      return !recognition.isEmpty();
    }

    @Override
    public String toString() {
      return "Text[%s, %d chars]".formatted(mediaType, text.length());
    }
  }

  /**
   * The file is no document but holds some; see {@link org.wenlan.ingest.container}.
   *
   * @param mediaType media type as detected, lower case, without parameters
   */
  record Container(String mediaType) implements Extraction {}

  /**
   * The file is at fault.
   *
   * @param reason kind of fault
   * @param detail for the librarian, in Chinese; never quotes the file
   */
  record Refused(RejectionReason reason, String detail) implements Extraction {}
}
