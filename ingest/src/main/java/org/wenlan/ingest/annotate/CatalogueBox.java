package org.wenlan.ingest.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.CleanDocument;

/**
 * Labelled values (著录框): the box on the page of a public document, as the parser reports it, and
 * lines such as {@code 作者：…} at the head of the text. The parser's values go first.
 */
final class CatalogueBox {

  private static final int HEAD_LINES = 40;
  private static final int LONGEST = 200;
  private static final Pattern LABELLED =
      Pattern.compile(
          "[【\\[（(]?([\\u4e00-\\u9fa5（）()A-Za-z \\u3000]{2,12}?)[】\\]）)]?[ \\u3000]*[：:][ \\u3000]*(\\S.*)");

  private final Map<String, List<String>> values = new HashMap<>();

  CatalogueBox(CleanDocument document) {
    for (String line : head(document.text(), HEAD_LINES)) {
      Matcher matcher = LABELLED.matcher(line);
      if (!matcher.matches()) {
        continue;
      }
      String label = label(matcher.group(1));
      String value = matcher.group(2).strip();
      // An abstract is long and of use as a sign only.
      boolean isAbstract = label.equals("摘要") || label.equals("Abstract");
      if (isAbstract || value.length() <= LONGEST) {
        values.putIfAbsent(label, List.of(value.substring(0, Math.min(LONGEST, value.length()))));
      }
    }
    document
        .parsed()
        .metadata()
        .forEach(
            (key, list) -> {
              List<String> filled =
                  list.stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
              if (!filled.isEmpty()) {
                values.put(label(key), filled);
              }
            });
  }

  /** The first lines with something in them. */
  static List<String> head(String text, int most) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length() && lines.size() < most) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(start, end).strip();
      if (!line.isEmpty()) {
        lines.add(line);
      }
      start = end + 1;
    }
    return lines;
  }

  /** The first value under any of the labels, in the order of the labels. */
  Optional<String> first(String... labels) {
    for (String label : labels) {
      List<String> found = values.get(label);
      if (found != null) {
        return Optional.of(found.getFirst());
      }
    }
    return Optional.empty();
  }

  /** The first value under any of the labels, read as a day. */
  Optional<LocalDate> day(String... labels) {
    return first(labels).flatMap(Dates::first);
  }

  /** Names under any of the labels, cut at commas and blanks between Chinese names. */
  List<String> names(String... labels) {
    for (String label : labels) {
      List<String> found = values.get(label);
      if (found != null) {
        return found.stream()
            .flatMap(
                value ->
                    List.of(value.split("[，,、;；]|(?<=\\p{IsHan})[ \\u3000]+(?=\\p{IsHan})", -1))
                        .stream())
            .map(name -> name.replaceAll("[\\d*＊]+$", "").strip())
            .filter(name -> !name.isEmpty() && name.length() <= 40)
            .distinct()
            .toList();
      }
    }
    return List.of();
  }

  boolean hasAny(String... labels) {
    return first(labels).isPresent();
  }

  private static String label(String raw) {
    return raw.replaceAll("[\\s\\u3000：:（）()]", "");
  }
}
