package org.wenlan.search.record;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.wenlan.core.search.ListedDocument;
import org.wenlan.search.RecordedHit;
import org.wenlan.search.SearchRecord;
import org.wenlan.search.SearchRecords;

/** A list as it comes out of the index: the first documents, the ids of all. */
final class FoundList {

  private static final int MOST_TITLE_CHARS = 500;

  private final List<String> ids = new ArrayList<>();
  private final List<RecordedHit> first = new ArrayList<>();

  /**
   * @throws IllegalArgumentException if the list is longer than can be kept; in Chinese
   */
  void add(ListedDocument document) {
    if (ids.size() == SearchRecords.MOST_DOCUMENTS) {
      throw new IllegalArgumentException(
          "结果超过 %d 篇，不能保留；请缩小检索范围".formatted(SearchRecords.MOST_DOCUMENTS));
    }
    ids.add(document.document().value());
    if (first.size() < SearchRecord.MOST_HITS) {
      String title = document.metadata().title();
      first.add(
          new RecordedHit(
              document.document(),
              title.substring(0, Math.min(title.length(), MOST_TITLE_CHARS)),
              document.metadata().access()));
    }
  }

  long count() {
    return ids.size();
  }

  List<RecordedHit> first() {
    return List.copyOf(first);
  }

  /** The same for the same documents in whatever order. */
  String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ids.stream().sorted().forEach(id -> digest.update((id + "\n").getBytes(US_ASCII)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
