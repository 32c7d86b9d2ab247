package org.wenlan.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.wenlan.core.vocabulary.EntryKind;
import org.wenlan.core.vocabulary.VocabularyEntry;
import org.wenlan.core.vocabulary.VocabularyUse;

/**
 * The entries of the vocabulary a search was carried out with, as one text: a line for each, kind
 * and phrases between {@code =}, which no phrase holds. Blank for none.
 */
public final class RecordedVocabulary {

  private RecordedVocabulary() {}

  /** The text of entries that are kept; blank for a vocabulary that is not. */
  public static String write(VocabularyUse use) {
    return use instanceof VocabularyUse.Kept(List<VocabularyEntry> entries)
        ? entries.stream()
            .map(entry -> entry.kind() + "=" + String.join("=", entry.phrases()))
            .collect(Collectors.joining("\n"))
        : "";
  }

  /** What {@link #write} wrote. */
  public static VocabularyUse read(String text) {
    return new VocabularyUse.Kept(text.lines().map(RecordedVocabulary::entry).toList());
  }

  private static VocabularyEntry entry(String line) {
    List<String> parts = Arrays.asList(line.split("=", -1));
    return new VocabularyEntry(
        EntryKind.valueOf(parts.getFirst()), parts.subList(1, parts.size()), "");
  }
}
