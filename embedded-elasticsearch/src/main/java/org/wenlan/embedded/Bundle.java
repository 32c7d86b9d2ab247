package org.wenlan.embedded;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.wenlan.core.pipeline.InfrastructureException;

/** Finds the two zips the build laid down, and the folder for unpacked programs. */
final class Bundle {

  static final String DISTRIBUTION = "elasticsearch.zip";
  static final String PLUGIN = "wenlan-analysis.zip";

  private static final String FOLDER_PROPERTY = "wenlan.elasticsearch.bundle";
  private static final String PROGRAMS_PROPERTY = "wenlan.elasticsearch.programs";

  private Bundle() {}

  static Path locate() {
    String named = System.getProperty(FOLDER_PROPERTY);
    Stream<Path> places =
        named != null
            ? Stream.of(Path.of(named))
            : Stream.concat(
                besideCode().stream(),
                Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                    .map(at -> at.resolve("embedded-elasticsearch/target/elasticsearch")));
    return places
        .filter(Bundle::isComplete)
        .findFirst()
        .orElseThrow(
            () ->
                new InfrastructureException(
                    "找不到检索引擎安装包 %s 和 %s:请先构建(./mvnw package),或用 -D%s=目录 指明其位置"
                        .formatted(DISTRIBUTION, PLUGIN, FOLDER_PROPERTY)));
  }

  static Path programFolder() {
    String named = System.getProperty(PROGRAMS_PROPERTY);
    if (named != null) {
      return Path.of(named);
    }
    return Account.current().isRoot()
        ? Path.of("/var/cache/wenlan")
        : Path.of(System.getProperty("user.home"), ".cache", "wenlan");
  }

  private static boolean isComplete(Path folder) {
    return Files.isRegularFile(folder.resolve(DISTRIBUTION))
        && Files.isRegularFile(folder.resolve(PLUGIN));
  }

  private static Optional<Path> besideCode() {
    CodeSource source = Bundle.class.getProtectionDomain().getCodeSource();
    if (source == null || !"file".equals(source.getLocation().getProtocol())) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(source.getLocation().toURI()).resolveSibling("elasticsearch"));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
