package org.wenlan.ingest.clean;

import java.text.Normalizer;
import java.util.Arrays;
import org.wenlan.core.document.OffsetMap;

/**
 * Text under way, each code unit with the place it came from.
 *
 * <p>Always true: origins do not descend. Not thread-safe; lives as long as one document is
 * cleaned. Six bytes per code unit.
 */
final class TracedText {

  private final StringBuilder chars;
  private int[] origins;

  TracedText(int capacity) {
    chars = new StringBuilder(capacity);
    origins = new int[Math.max(16, capacity)];
  }

  int length() {
    return chars.length();
  }

  boolean isEmpty() {
    return chars.isEmpty();
  }

  char charAt(int index) {
    return chars.charAt(index);
  }

  int originAt(int index) {
    return origins[index];
  }

  void append(char c, int origin) {
    if (chars.length() == origins.length) {
      origins = Arrays.copyOf(origins, origins.length + origins.length / 2);
    }
    origins[chars.length()] = origin;
    chars.append(c);
  }

  /** Takes over {@code [start, end)} of another text, with its origins. */
  void append(TracedText other, int start, int end) {
    for (int i = start; i < end; i++) {
      append(other.charAt(i), other.originAt(i));
    }
  }

  /** The characters. */
  String text() {
    return chars.toString();
  }

  /** The characters of {@code [start, end)}. */
  String slice(int start, int end) {
    return chars.substring(start, end);
  }

  /** This text in Unicode form NFC; itself if it was in that form. Linear. */
  TracedText composed() {
    if (Normalizer.isNormalized(chars, Normalizer.Form.NFC)) {
      return this;
    }
    TracedText result = new TracedText(length());
    int start = 0;
    while (start < length()) {
      int end = start + 1;
      while (end < length() && mayCompose(chars.charAt(end))) {
        end++;
      }
      String composed = Normalizer.normalize(chars.substring(start, end), Normalizer.Form.NFC);
      for (int i = 0; i < composed.length(); i++) {
        result.append(composed.charAt(i), origins[Math.min(start + i, end - 1)]);
      }
      start = end;
    }
    return result;
  }

  /** Whether the character may melt into the one before it: marks, jamo, low surrogates. */
  private static boolean mayCompose(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> Character.isLowSurrogate(c) || (c >= 0x1160 && c <= 0x11ff);
    };
  }

  /** The way back, as few runs as possible. */
  OffsetMap offsets() {
    int[] clean = new int[length()];
    int[] original = new int[length()];
    int runs = 0;
    for (int i = 0; i < length(); i++) {
      if (i == 0 || origins[i] != origins[i - 1] + 1) {
        clean[runs] = i;
        original[runs++] = origins[i];
      }
    }
    return runs == 0
        ? OffsetMap.identity()
        : new OffsetMap(Arrays.copyOf(clean, runs), Arrays.copyOf(original, runs));
  }

  /** Index of the first code unit that came from {@code origin} or later; length if none did. */
  int firstFrom(int origin) {
    int low = 0;
    int high = length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (origins[middle] < origin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
