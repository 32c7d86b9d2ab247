package org.wenlan.ingest.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder for temporary files of one child. Whoever outlives the other deletes it: the parent
 * when the child ends, the child when the parent is gone.
 */
record Scratch(Path folder) {

  private static final String PREFIX = "wenlan-parser";
  private static final String PROPERTY = "java.io.tmpdir";

  static Scratch create() throws IOException {
    return new Scratch(Files.createTempDirectory(PREFIX));
  }

  /** That of the child that asks; in any other process a folder that is not there. */
  static Scratch ofThisProcess() {
    Path folder = Path.of(System.getProperty(PROPERTY));
    boolean ours = String.valueOf(folder.getFileName()).startsWith(PREFIX);
    return new Scratch(ours ? folder : folder.resolve(PREFIX));
  }

  String virtualMachineOption() {
    return "-D%s=%s".formatted(PROPERTY, folder);
  }

  /** Deletes it with all that is in it, as far as that can be done. */
  void delete() {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // It lies in the system's folder for temporary files, which is swept.
      System.err.println("temporary files stay: " + e.getMessage());
    }
  }
}
