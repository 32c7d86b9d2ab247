package org.wenlan.analysis;

import com.hankcs.hanlp.HanLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes spellings alike that a reader holds for the same: full and half width, upper and lower
 * case, traditional and simplified characters, compatibility forms.
 *
 * <p>The folded text is as long as the text, code unit for code unit; what could only be folded by
 * changing the length stays as it is. The table of HanLP says which character is simplified to
 * which, and knows phrases: 乾燥 becomes 干燥, 乾隆 stays.
 */
final class TextFolding {

  /** Compatibility form of each code unit; a table, because asking the Normalizer is slow. */
  private static final char[] COMPATIBLE = new char[Character.MAX_VALUE + 1];

  /** Final form of each compatibility form outside phrases. */
  private static final char[] SINGLE = new char[Character.MAX_VALUE + 1];

  private static final Map<String, String> PHRASES = new HashMap<>();
  private static final boolean[] STARTS_PHRASE = new boolean[Character.MAX_VALUE + 1];
  private static final int LONGEST_PHRASE;

  static {
    char[] simplified = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < simplified.length; c++) {
      simplified[c] = (char) c;
      COMPATIBLE[c] = compatible((char) c);
    }
    LONGEST_PHRASE = readTable(simplified);
    close(simplified);
    for (int c = 0; c < SINGLE.length; c++) {
      SINGLE[c] = simplified[Character.toLowerCase((char) c)];
    }
  }

  private TextFolding() {}

  /** The folded form, of the same length; {@code text} stays as it is. */
  static char[] fold(char[] text) {
    char[] folded = text.clone();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = COMPATIBLE[folded[i]];
    }
    for (int i = 0; i < folded.length; ) {
      int phrase = STARTS_PHRASE[folded[i]] ? foldPhrase(folded, i) : 0;
      if (phrase == 0) {
        folded[i] = SINGLE[folded[i]];
        i++;
      }
      i += phrase;
    }
    return folded;
  }

  /** Replaces the longest phrase at {@code start}; returns its length, 0 if there is none. */
  private static int foldPhrase(char[] text, int start) {
    for (int length = Math.min(LONGEST_PHRASE, text.length - start); length > 1; length--) {
      String simplified = PHRASES.get(new String(text, start, length));
      if (simplified != null) {
        simplified.getChars(0, length, text, start);
        return length;
      }
    }
    return 0;
  }

  /** The compatibility form if it is one code unit; white space of any width becomes a blank. */
  private static char compatible(char c) {
    if (c < 0x80 || Character.isSurrogate(c)) {
      return c;
    }
    String form = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return form.length() == 1 ? form.charAt(0) : c;
  }

  /** Follows chains of the table (薴 to 苧 to 苎), so that folding a folded text changes nothing. */
  private static void close(char[] simplified) {
    for (int c = 0; c < simplified.length; c++) {
      char end = simplified[c];
      for (int step = 0; step < 4 && simplified[end] != end; step++) {
        end = simplified[end];
      }
      simplified[c] = end;
    }
  }

  private static int readTable(char[] simplified) {
    String name = HanLP.Config.tcDictionaryRoot + "t2s.txt";
    int longest = 0;
    try (InputStream in = Lexicon.resource(name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int equals = line.indexOf('=');
        String from = equals < 0 ? "" : line.substring(0, equals);
        String to = line.substring(equals + 1);
        if (from.length() == 1 && to.length() == 1) {
          simplified[from.charAt(0)] = to.charAt(0);
        } else if (from.length() > 1 && from.length() == to.length()) {
          PHRASES.put(from, to);
          STARTS_PHRASE[from.charAt(0)] = true;
          longest = Math.max(longest, from.length());
        }
      }
      return longest;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
