package org.wenlan.analysis;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IIOAdapter;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The words we know: HanLP's dictionaries and our own terms, and the best way to cut a text by
 * them.
 *
 * <p>Only dictionaries decide. Names are not guessed, because a guess depends on the words around
 * and would differ between a document and a query. Loaded once, 0.3 s; thread-safe.
 */
final class Lexicon {

  /** Terms this long are cut out before HanLP sees the text; shorter ones may be chance. */
  private static final int SHORTEST_FIRM_TERM = 4;

  private static final Set<String> TERMS = new HashSet<>();

  /** Length of the longest firm term that begins with a code unit, 0 if none does. */
  private static final byte[] LONGEST_FROM = new byte[Character.MAX_VALUE + 1];

  static {
    // The node's sandbox forbids files: dictionaries come from the JAR, caches are never written.
    HanLP.Config.IOAdapter = new ReadOnlyResources();
    HanLP.Config.CustomDictionaryAutoRefreshCache = false;
    HanLP.Config.Normalization = false;
    readTerms("org/wenlan/analysis/terms.txt");
  }

  private Lexicon() {}

  /** Makes sure that HanLP reads its dictionaries our way, before anything else of it is used. */
  static void load() {
    // The class is initialised by the call.
  }

  /** Whether {@code word} is a word of some dictionary. */
  static boolean contains(String word) {
    return TERMS.contains(word) || CoreDictionary.contains(word) || CustomDictionary.contains(word);
  }

  /** The lengths of the words that {@code text}, Chinese characters only, falls into, in order. */
  static int[] wordLengths(String text) {
    int[] lengths = new int[text.length()];
    int words = 0;
    int done = 0;
    for (int i = 0; i < text.length(); ) {
      int term = termAt(text, i);
      if (term == 0) {
        i++;
        continue;
      }
      words = cut(text.substring(done, i), lengths, words);
      lengths[words++] = term;
      i += term;
      done = i;
    }
    words = cut(text.substring(done), lengths, words);
    return Arrays.copyOf(lengths, words);
  }

  /** A resource of the plugin or of HanLP, by its path without a leading slash. */
  static InputStream resource(String path) throws IOException {
    InputStream own = Lexicon.class.getClassLoader().getResourceAsStream(path);
    InputStream found = own != null ? own : HanLP.class.getClassLoader().getResourceAsStream(path);
    if (found == null) {
      throw new FileNotFoundException("no resource " + path);
    }
    return found;
  }

  /** The best cut, and neighbours joined that together are a short term: 查|新, but not 检查|新. */
  private static int cut(String text, int[] lengths, int words) {
    if (text.isEmpty()) {
      return words;
    }
    int[] cut = WordLattice.wordLengths(text.toCharArray());
    int next = words;
    int start = 0;
    for (int i = 0; i < cut.length; ) {
      int length = cut[i];
      int taken = 1;
      int joined = length;
      for (int j = i + 1; j < cut.length; j++) {
        joined += cut[j];
        if (joined >= SHORTEST_FIRM_TERM) {
          break;
        }
        if (TERMS.contains(text.substring(start, start + joined))) {
          length = joined;
          taken = j - i + 1;
        }
      }
      lengths[next++] = length;
      start += length;
      i += taken;
    }
    return next;
  }

  /** Length of the longest firm term that starts there, 0 if there is none. */
  private static int termAt(String text, int start) {
    for (int length = Math.min(LONGEST_FROM[text.charAt(start)], text.length() - start);
        length >= SHORTEST_FIRM_TERM;
        length--) {
      if (TERMS.contains(text.substring(start, start + length))) {
        return length;
      }
    }
    return 0;
  }

  private static void readTerms(String path) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource(path), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String term = line.strip();
        if (!term.isEmpty() && !term.startsWith("#")) {
          TERMS.add(term);
          if (term.length() >= SHORTEST_FIRM_TERM) {
            char first = term.charAt(0);
            LONGEST_FROM[first] = (byte) Math.max(LONGEST_FROM[first], term.length());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  private static final class ReadOnlyResources implements IIOAdapter {

    @Override
    public InputStream open(String path) throws IOException {
      return resource(path);
    }

    @Override
    public OutputStream create(String path) throws IOException {
      throw new IOException("dictionaries are read only: " + path);
    }
  }
}
