package org.wenlan.search.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.wenlan.core.vocabulary.EntryKind;
import org.wenlan.core.vocabulary.VocabularyEntry;

/** The synonyms of the field that a new library begins with; from then on they are its own. */
final class StarterList {

  /** Who is said to have written them. */
  static final String BY = "系统";

  private static final String NOTE = "随系统提供";

  private StarterList() {}

  /** One group a line, phrases between {@code =}; lines that begin with # say where one is. */
  static List<VocabularyEntry> entries() {
    try (InputStream in = StarterList.class.getResourceAsStream("starter.txt")) {
      if (in == null) {
        throw new IllegalStateException("starter.txt is not on the class path");
      }
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> new VocabularyEntry(EntryKind.SYNONYMS, List.of(line.split("=", -1)), NOTE))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read starter.txt", e);
    }
  }
}
