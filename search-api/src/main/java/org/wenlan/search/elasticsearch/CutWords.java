package org.wenlan.search.elasticsearch;

import java.util.List;
import java.util.stream.Collectors;
import org.wenlan.core.vocabulary.PhraseTable;
import org.wenlan.core.vocabulary.QueryPiece;

/**
 * The words of a plain query as the vocabulary cuts them.
 *
 * @param words everything typed
 * @param table what cut it
 * @param phrases phrases of the vocabulary in it, in order
 * @param rest the words between them, apart; blank if there is nothing to look for
 */
record CutWords(String words, PhraseTable table, List<QueryPiece> phrases, String rest) {

  /** What the analyzer leaves out of a query, and looks for only where nothing else is asked. */
  private static final String PARTICLES = "的了和与及或在是之等而其也都就并";

  static CutWords of(String words, PhraseTable table) {
    List<QueryPiece> pieces = table.cut(words);
    return new CutWords(
        words,
        table,
        pieces.stream().filter(QueryPiece::phrase).toList(),
        pieces.stream()
            .filter(piece -> !piece.phrase() && saysSomething(piece.text()))
            .map(QueryPiece::text)
            .collect(Collectors.joining(" ")));
  }

  /** Whether the vocabulary has nothing to say of it. */
  boolean isPlain() {
    return phrases.isEmpty();
  }

  boolean hasSynonyms() {
    return phrases.stream().anyMatch(phrase -> !phrase.others().isEmpty());
  }

  private static boolean saysSomething(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.isLetterOrDigit(c) && PARTICLES.indexOf(c) < 0);
  }
}
