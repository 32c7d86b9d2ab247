package org.wenlan.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.wenlan.core.pipeline.InfrastructureException;

/**
 * The unpacked distribution with the plugin in it.
 *
 * <p>Its folder is named after the digest of what went in, and appears by one rename: it is whole
 * or not there, and a new plugin gets a new folder. Nothing is written to it afterwards.
 */
final class Program {

  private final EmbeddedElasticsearchSettings settings;

  Program(EmbeddedElasticsearchSettings settings) {
    this.settings = settings;
  }

  /** The folder of the program; unpacks it first if it is not there, some 5 s. */
  Path install() {
    Path wanted = settings.programFolder().resolve("elasticsearch-" + digest());
    if (Files.isDirectory(wanted)) {
      return wanted;
    }
    try {
      Files.createDirectories(settings.programFolder());
      Path raw = Files.createTempDirectory(settings.programFolder(), ".unpack-");
      try {
        Path home = unpack(raw);
        installPlugin(home);
        openToReaders(home);
        moveUnlessThere(home, wanted);
      } finally {
        deleteTree(raw);
      }
      return wanted;
    } catch (IOException e) {
      throw new InfrastructureException(
          "无法在 %s 安装检索引擎(需约 300 MB 磁盘空间):%s".formatted(settings.programFolder(), e.getMessage()),
          e);
    }
  }

  private static void moveUnlessThere(Path home, Path wanted) throws IOException {
    try {
      Files.move(home, wanted, ATOMIC_MOVE);
    } catch (IOException e) {
      // Another process was faster with the same program.
      if (!Files.isDirectory(wanted)) {
        throw e;
      }
    }
  }

  private Path unpack(Path into) throws IOException {
    Path home = into;
    try (ZipInputStream zip =
        new ZipInputStream(Files.newInputStream(settings.distributionZip()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
          throw new IOException("entry leaves the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(zip, target);
          home = into.resolve(into.relativize(target).getName(0));
        }
      }
    }
    Files.createDirectories(home.resolve("plugins"));
    openToReaders(home);
    return home;
  }

  private void installPlugin(Path home) {
    Command.of(
            List.of(
                home.resolve("bin/elasticsearch-plugin").toString(),
                "install",
                "--batch",
                settings.pluginZip().toUri().toString()),
            Map.of("ES_JAVA_HOME", System.getProperty("java.home")),
            Duration.ofMinutes(2))
        .require("", "安装分词插件 " + settings.pluginZip());
  }

  /** Everyone may read; the scripts in bin may be run. */
  private static void openToReaders(Path home) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        boolean runs =
            Files.isDirectory(path)
                || path.startsWith(home.resolve("bin"))
                || path.endsWith("server-launcher/server-launcher");
        Files.setPosixFilePermissions(
            path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  private String digest() {
    try (InputStream plugin = Files.newInputStream(settings.pluginZip())) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[65_536];
      for (int n = plugin.read(buffer); n >= 0; n = plugin.read(buffer)) {
        sha.update(buffer, 0, n);
      }
      sha.update(
          Long.toString(Files.size(settings.distributionZip())).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha.digest(), 0, 8);
    } catch (IOException e) {
      throw new InfrastructureException("无法读取检索引擎安装包:" + e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(path);
      }
    }
  }
}
