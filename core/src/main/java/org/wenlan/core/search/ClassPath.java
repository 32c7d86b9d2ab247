package org.wenlan.core.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a document stands in the Chinese Library Classification (中图法): main class, then the class
 * next below it, as {@code T} and {@code T/TP} for TP391.1.
 *
 * <p>Only class numbers of the CLC count. IPC symbols of patents look alike (H01M 10/54 is no
 * language, G06F no culture) and have no place here.
 */
public final class ClassPath {

  /** Between the steps of a path, here and in {@link RegionPath}. */
  public static final String STEP = "/";

  private static final Pattern CLC =
      Pattern.compile("(?:T[BDEFGHJKLMNPQSUV]?|DF|[A-KN-SU-XZ])(?:[\\d\\-][\\dA-Z.\\-+:()=\"/]*)?");
  private static final Pattern IPC = Pattern.compile("[A-H]\\d{2}[A-Z](?:\\d.*)?");

  private static final Map<String, String> NAMES =
      ResourceTable.rows("classes.tsv").stream()
          .collect(Collectors.toMap(row -> row[0], row -> row[1], (a, b) -> a, HashMap::new));

  private ClassPath() {}

  /** Every step of the paths of {@code numbers}, each once; empty if none is of the CLC. */
  public static List<String> of(List<String> numbers) {
    return numbers.stream().flatMap(ClassPath::steps).distinct().toList();
  }

  private static Stream<String> steps(String number) {
    if (!CLC.matcher(number).matches() || IPC.matcher(number).matches()) {
      return Stream.empty();
    }
    String main = number.substring(0, 1);
    if (!NAMES.containsKey(main)) {
      return Stream.empty();
    }
    return Stream.concat(
        Stream.of(main), below(number).map(second -> main + STEP + second).stream());
  }

  /** The longest class of the table that {@code number} begins with, the main class left out. */
  private static Optional<String> below(String number) {
    for (int end = Math.min(3, number.length()); end >= 2; end--) {
      if (NAMES.containsKey(number.substring(0, end))) {
        return Optional.of(number.substring(0, end));
      }
    }
    return Optional.empty();
  }

  /** What a reader sees for a step: its number and its name. */
  static String label(String path) {
    String number = path.substring(path.lastIndexOf(STEP) + 1);
    String name = NAMES.get(number);
    return name == null ? number : number + " " + name;
  }
}
