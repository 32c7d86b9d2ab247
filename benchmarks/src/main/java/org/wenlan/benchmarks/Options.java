package org.wenlan.benchmarks;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Options of a benchmark, {@code --name value}.
 *
 * @param values by name, without the dashes
 */
public record Options(Map<String, String> values) {

  /** Copies the values. */
  public Options {
    values = Map.copyOf(values);
  }

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException if it is not pairs of {@code --name value}
   */
  public static Options of(List<String> arguments) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      if (!arguments.get(i).startsWith("--") || i + 1 == arguments.size()) {
        throw new IllegalArgumentException("选项应为 --名称 值，收到：" + String.join(" ", arguments));
      }
      values.put(arguments.get(i).substring(2), arguments.get(i + 1));
    }
    return new Options(values);
  }

  /** A whole number of 1 or more. */
  public int number(String name, int otherwise) {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number below 1.
    }
    throw new IllegalArgumentException("--%s 应为正整数，收到：%s".formatted(name, value));
  }

  /** Values between commas. */
  public List<String> list(String name, List<String> otherwise) {
    String value = values.get(name);
    return value == null ? otherwise : List.of(value.split(",", -1));
  }

  /** A file or folder. */
  public Path path(String name, Path otherwise) {
    String value = values.get(name);
    return (value == null ? otherwise : Path.of(value)).toAbsolutePath().normalize();
  }

  /** The folder of shared corpora; beside the repository unless told otherwise. */
  public Path shared() {
    return path("shared", Path.of("../shared"));
  }
}
