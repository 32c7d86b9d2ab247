package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wenlan.testkit.SharedData;

class SourceRulesTest {

  private static final Pattern OPEN_QUESTION = Pattern.compile("\\b(TODO|FIXME)\\b(?! #\\d+)");

  private final Path root = SharedData.repository();

  @Test
  void noFileIsLongerThanThreeHundredLines() {
    assertThat(sources().filter(file -> lines(file).size() > 300)).isEmpty();
  }

  @Test
  void everyOpenQuestionNamesItsIssue() {
    assertThat(
            sources()
                .filter(file -> !file.endsWith("SourceRulesTest.java"))
                .filter(file -> OPEN_QUESTION.matcher(String.join("\n", lines(file))).find()))
        .isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsAndIsNullMarked() {
    assertThat(
            sources()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .map(Path::getParent)
                .distinct()
                .filter(
                    folder ->
                        !Files.exists(folder.resolve("package-info.java"))
                            || lines(folder.resolve("package-info.java")).stream()
                                .noneMatch(line -> line.equals("@NullMarked"))))
        .isEmpty();
  }

  private Stream<Path> sources() {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
