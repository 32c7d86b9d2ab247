package org.wenlan.reports.batch;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.PassageHit;
import org.wenlan.core.search.SearchResults;
import org.wenlan.reports.BatchSearch.Found;

/** The first documents of an answer as a batch keeps them. */
final class FoundRows {

  private static final int MOST_CHARS = 500;
  private static final int MOST_NUMBER_CHARS = 200;

  /** What may be shown of a passage, and how much of it before the first match. */
  private static final int PASSAGE_CHARS = 120;

  private static final int LEAD = 30;

  private FoundRows() {}

  static List<Found> of(int row, SearchResults results) {
    List<Found> found = new ArrayList<>();
    for (Hit hit : results.hits()) {
      DocumentMetadata metadata = hit.metadata();
      List<String> bodies = metadata.issuers().isEmpty() ? metadata.creators() : metadata.issuers();
      found.add(
          new Found(
              row,
              found.size() + 1,
              hit.document().value(),
              metadata.access(),
              cut(metadata.title(), MOST_CHARS),
              cut(metadata.number().map(DocumentNumber::toString).orElse(""), MOST_NUMBER_CHARS),
              metadata.date().map(Object::toString).orElse(""),
              cut(metadata.container().orElseGet(() -> String.join("；", bodies)), MOST_CHARS),
              hit.passages().isEmpty() ? "" : passage(hit.passages().getFirst()),
              hit.passages().isEmpty()
                  ? 0
                  : hit.passages().getFirst().evidence().locator().paragraph()));
    }
    return found;
  }

  private static String passage(PassageHit passage) {
    String text = passage.evidence().quote();
    int match =
        passage.highlights().isEmpty()
            ? 0
            : passage.highlights().getFirst().start() - passage.evidence().span().start();
    int start = whole(text, text.length() <= PASSAGE_CHARS ? 0 : Math.max(0, match - LEAD));
    int end = whole(text, Math.min(text.length(), start + PASSAGE_CHARS));
    String shown = text.substring(start, end).strip().replaceAll("\\s*\\n\\s*", " ");
    return (start > 0 ? "…" : "") + shown + (end < text.length() ? "…" : "");
  }

  private static String cut(String text, int most) {
    return text.substring(0, whole(text, Math.min(text.length(), most)));
  }

  /** {@code at}, moved left if it would cut a character in two. */
  private static int whole(String text, int at) {
    boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return inside ? at - 1 : at;
  }
}
