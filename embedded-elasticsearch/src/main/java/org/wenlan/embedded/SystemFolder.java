package org.wenlan.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where a node's files go if its account cannot reach the data folder: {@code
 * /var/lib/wenlan/elasticsearch-HASH}, kept across restarts. A file {@code ORIGIN} in it names the
 * data folder, a file {@code LOCATION} in the data folder names it.
 */
final class SystemFolder {

  private static final Path ROOT = Path.of("/var/lib/wenlan");
  private static final String ORIGIN = "ORIGIN";

  private SystemFolder() {}

  /** Makes the folder that belongs to {@code dataFolder}. */
  static Path standingFor(Path dataFolder) throws IOException {
    String name =
        UUID.nameUUIDFromBytes(dataFolder.toString().getBytes(StandardCharsets.UTF_8)).toString();
    Path home = ROOT.resolve("elasticsearch-" + name);
    Files.createDirectories(home);
    Files.writeString(home.resolve(ORIGIN), dataFolder + "\n");
    Files.writeString(dataFolder.resolve("LOCATION"), home + "\n");
    dropAbandoned();
    return home;
  }

  /** Drops what stands for temporary folders that are gone; nothing else is ever dropped. */
  private static void dropAbandoned() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    List<Path> homes;
    try (Stream<Path> all = Files.list(ROOT)) {
      homes = all.filter(home -> Files.isRegularFile(home.resolve(ORIGIN))).toList();
    }
    for (Path home : homes) {
      Path origin = Path.of(Files.readString(home.resolve(ORIGIN)).strip());
      if (origin.startsWith(temporary) && Files.notExists(origin)) {
        Program.deleteTree(home);
      }
    }
  }
}
