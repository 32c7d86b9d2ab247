package org.wenlan.novelty;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a form leaves out is blank or empty, never null. */
final class Texts {

  private Texts() {}

  static String strip(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  static List<String> strip(@Nullable List<String> texts) {
    return texts == null
        ? List.of()
        : texts.stream()
            .filter(Objects::nonNull)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .distinct()
            .toList();
  }

  static <T> List<T> copy(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }
}
