package org.wenlan.search.elasticsearch;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wenlan.core.search.QueryShape;
import org.wenlan.core.vocabulary.PhraseTable;
import org.wenlan.core.vocabulary.QueryPiece;

/**
 * The words of a plain query as the vocabulary cuts them.
 *
 * @param words everything typed
 * @param table what cut it
 * @param phrases different phrases of the vocabulary in it, in order, the first 30 of them
 * @param rest all other words, apart; blank if there is nothing to look for
 */
record CutWords(String words, PhraseTable table, List<QueryPiece> phrases, String rest) {

  /** What the analyzer leaves out of a query, and looks for only where nothing else is asked. */
  private static final String PARTICLES = "的了和与及或在是之等而其也都就并";

  private static final int LONGEST_ROW = 100;

  /** A phrase costs some fifty clauses, of which a query may hold only some thousand. */
  private static final int MOST_PHRASES = 30;

  static CutWords of(String words, PhraseTable table) {
    List<QueryPiece> pieces = table.cut(words);
    List<QueryPiece> phrases =
        pieces.stream().filter(QueryPiece::phrase).distinct().limit(MOST_PHRASES).toList();
    return new CutWords(
        words,
        table,
        phrases,
        pieces.stream()
            .filter(piece -> !phrases.contains(piece) && saysSomething(piece.text()))
            .map(QueryPiece::text)
            .collect(Collectors.joining(" ")));
  }

  /** Whether it is short enough to be looked for in a row as a whole. */
  boolean isShort() {
    return words.length() <= LONGEST_ROW;
  }

  /** Whether the vocabulary has nothing to say of it. */
  boolean isPlain() {
    return phrases.isEmpty();
  }

  boolean hasSynonyms() {
    return synonyms().findAny().isPresent();
  }

  /** What the phrases are also called. */
  Stream<String> synonyms() {
    return phrases.stream().flatMap(phrase -> phrase.others().stream());
  }

  /** Everything typed, and what its phrases are also called behind it. */
  String withSynonyms() {
    return Stream.concat(Stream.of(words), synonyms()).collect(Collectors.joining(" "));
  }

  /** Whether a text was given to be compared with others, rather than words to be found. */
  boolean isText() {
    return QueryShape.of(words) == QueryShape.TEXT;
  }

  private static boolean saysSomething(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.isLetterOrDigit(c) && PARTICLES.indexOf(c) < 0);
  }
}
