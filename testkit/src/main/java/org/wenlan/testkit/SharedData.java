package org.wenlan.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/**
 * Real corpora with gold answers that lie beside the repository, in {@code ../shared}, and are no
 * part of it.
 *
 * <p>A test that needs one says so by calling {@link #require(String)}. Where the corpora are
 * missing the test is skipped with a line on the console; under {@code CI=true} it fails instead.
 */
public final class SharedData {

  private SharedData() {}

  /**
   * The file or folder {@code name} of the shared corpora.
   *
   * @param name path below {@code ../shared}, for example {@code data/07_ner}
   * @throws TestAbortedException if it is missing, and CI does not demand it
   * @throws AssertionError if it is missing in CI
   */
  public static Path require(String name) {
    Path wanted = repository().resolveSibling("shared").resolve(name);
    if (Files.exists(wanted)) {
      return wanted;
    }
    String message = "needs ../shared/%s beside the repository, which is not there".formatted(name);
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(message);
    }
    System.err.println("SKIPPED: " + message);
    throw new TestAbortedException(message);
  }

  /** The root of the repository: the nearest folder upwards that holds {@code mvnw}. */
  public static Path repository() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("mvnw"))) {
        return at;
      }
    }
    throw new AssertionError("not inside the repository: " + Path.of("").toAbsolutePath());
  }
}
