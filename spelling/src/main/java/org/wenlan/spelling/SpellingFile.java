package org.wenlan.spelling;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The lines of a table beside this class; lines that begin with # are remarks. UTF-8. */
final class SpellingFile {

  /** Takes a standard character and one of its variants. */
  @FunctionalInterface
  interface VariantTaker {
    void take(char standard, char variant);
  }

  private SpellingFile() {}

  /** OpenCC's form: what is written, a tab, what it becomes; the first of several counts most. */
  static void pairs(String name, BiConsumer<String, List<String>> taker) {
    lines(
        name,
        line -> {
          int tab = line.indexOf('\t');
          if (tab > 0) {
            taker.accept(line.substring(0, tab), List.of(line.substring(tab + 1).split(" ")));
          }
        });
  }

  /** Groups set apart by blanks, in each the standard character and then its variants: 峰峯. */
  static void groups(String name, VariantTaker taker) {
    lines(
        name,
        line -> {
          for (String group : line.split(" ", -1)) {
            for (int i = 1; i < group.length(); i++) {
              taker.take(group.charAt(0), group.charAt(i));
            }
          }
        });
  }

  /** Every character of every line. */
  static void characters(String name, Consumer<Character> taker) {
    lines(
        name,
        line -> {
          for (int i = 0; i < line.length(); i++) {
            taker.accept(line.charAt(i));
          }
        });
  }

  private static void lines(String name, Consumer<String> taker) {
    try (InputStream in = SpellingFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("no resource " + name);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          taker.accept(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
