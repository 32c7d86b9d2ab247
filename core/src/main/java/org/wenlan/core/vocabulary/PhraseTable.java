package org.wenlan.core.vocabulary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.wenlan.core.document.DocumentNumber;

/**
 * The vocabulary as queries are cut by it: the longest phrase from the left, on folded text.
 *
 * <p>A phrase is not seen inside a document number, nor inside a longer word of letters; one of at
 * most {@value #SHORT} characters only where {@link WordCuts} begins and ends a word, so that 查新 is
 * not seen in 调查新方法. Immutable, thread-safe. Cost of a cut: the length of the query times the
 * number of lengths a phrase of the same first character has.
 */
public final class PhraseTable {

  /** Knows no phrase. */
  public static final PhraseTable EMPTY = new PhraseTable(List.of(), c -> c, _ -> new BitSet());

  /** Phrases of Chinese characters up to this length may be chance. */
  public static final int SHORT = 3;

  private final List<VocabularyEntry> entries;
  private final CharacterFolding folding;
  private final WordCuts cuts;
  private final Map<String, List<VocabularyEntry>> byPhrase = new HashMap<>();

  /** Lengths of the phrases that begin with a character, the longest first. */
  private final Map<Character, Collection<Integer>> lengths = new HashMap<>();

  /** The table of {@code entries}; of a phrase in two entries both hold. */
  public PhraseTable(List<VocabularyEntry> entries, CharacterFolding folding, WordCuts cuts) {
    this.entries = List.copyOf(entries);
    this.folding = folding;
    this.cuts = cuts;
    for (VocabularyEntry entry : entries) {
      for (String phrase : entry.phrases()) {
        String folded = folding.fold(phrase);
        byPhrase.computeIfAbsent(folded, _ -> new ArrayList<>()).add(entry);
        lengths
            .computeIfAbsent(
                folded.charAt(0), _ -> new TreeSet<>(Comparator.<Integer>reverseOrder()))
            .add(folded.length());
      }
    }
  }

  /** The same without synonyms: what is asked for is what was written. */
  public PhraseTable withoutSynonyms() {
    return new PhraseTable(
        entries.stream().filter(entry -> entry.kind() != EntryKind.SYNONYMS).toList(),
        folding,
        cuts);
  }

  /** {@code text} in pieces, in order; together they are the text. */
  public List<QueryPiece> cut(String text) {
    List<QueryPiece> pieces = new ArrayList<>();
    int done = 0;
    for (Place place : places(text)) {
      if (place.start() > done) {
        pieces.add(new QueryPiece(text.substring(done, place.start()), false, List.of()));
      }
      pieces.add(piece(text.substring(place.start(), place.end())));
      done = place.end();
    }
    if (done < text.length()) {
      pieces.add(new QueryPiece(text.substring(done), false, List.of()));
    }
    return pieces;
  }

  /** The entries whose phrases stand in {@code text}, in the order of the text. */
  public List<VocabularyEntry> usedBy(String text) {
    Set<VocabularyEntry> used = new LinkedHashSet<>();
    for (Place place : places(text)) {
      used.addAll(entries(text.substring(place.start(), place.end())));
    }
    return List.copyOf(used);
  }

  private record Place(int start, int end) {}

  private QueryPiece piece(String text) {
    String written = folding.fold(text);
    Map<String, String> others = new LinkedHashMap<>();
    for (VocabularyEntry entry : entries(text)) {
      entry.phrases().forEach(phrase -> others.putIfAbsent(folding.fold(phrase), phrase));
    }
    others.remove(written);
    return new QueryPiece(text, true, List.copyOf(others.values()));
  }

  private List<VocabularyEntry> entries(String text) {
    return byPhrase.getOrDefault(folding.fold(text), List.of());
  }

  private List<Place> places(String text) {
    if (byPhrase.isEmpty()) {
      return List.of();
    }
    String folded = folding.fold(text);
    BitSet numbers = numbers(folded);
    BitSet words = null;
    List<Place> places = new ArrayList<>();
    for (int at = 0; at < folded.length(); ) {
      Optional<Place> found = Optional.empty();
      for (int length : lengths.getOrDefault(folded.charAt(at), List.of())) {
        Place place = new Place(at, at + length);
        if (at + length > folded.length()
            || !byPhrase.containsKey(folded.substring(at, at + length))
            || insideNumber(place, numbers)
            || insideWord(folded, place)) {
          continue;
        }
        if (length <= SHORT && insideRun(folded, place)) {
          words = words == null ? cuts.of(folded) : words;
          if (!words.get(place.start()) || !words.get(place.end())) {
            continue;
          }
        }
        found = Optional.of(place);
        break;
      }
      found.ifPresent(places::add);
      at = found.map(Place::end).orElse(at + 1);
    }
    return places;
  }

  private static BitSet numbers(String folded) {
    BitSet inside = new BitSet();
    Matcher match = DocumentNumber.PATTERN.matcher(folded);
    while (match.find()) {
      inside.set(match.start(), match.end());
    }
    return inside;
  }

  private static boolean insideNumber(Place place, BitSet numbers) {
    int first = numbers.nextSetBit(place.start());
    return first >= 0 && first < place.end();
  }

  /** Whether a word of letters or digits goes on over an end of the phrase. */
  private static boolean insideWord(String text, Place place) {
    return (isLatin(text, place.start()) && isLatin(text, place.start() - 1))
        || (isLatin(text, place.end() - 1) && isLatin(text, place.end()));
  }

  /** Whether Chinese goes on on either side. */
  private static boolean insideRun(String text, Place place) {
    return (isHan(text, place.start()) && isHan(text, place.start() - 1))
        || (isHan(text, place.end() - 1) && isHan(text, place.end()));
  }

  private static boolean isHan(String text, int at) {
    return at >= 0 && at < text.length() && Character.isIdeographic(text.charAt(at));
  }

  private static boolean isLatin(String text, int at) {
    return at >= 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at))
        && !Character.isIdeographic(text.charAt(at));
  }
}
