package org.wenlan.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wenlan.core.pipeline.InfrastructureException;

/**
 * The files of one node: configuration, keys, index, logs. See {@link
 * EmbeddedElasticsearchSettings} for where they lie.
 */
final class NodeFolder {

  private static final Duration TOOL_LIMIT = Duration.ofMinutes(2);

  private final Path dataFolder;
  private final Path home;
  private final Account account;

  private NodeFolder(Path dataFolder, Path home, Account account) {
    this.dataFolder = dataFolder;
    this.home = home;
    this.account = account;
  }

  /** Makes the folder, somewhere the node's account can reach. */
  static NodeFolder at(Path dataFolder, Account account) {
    try {
      Files.createDirectories(dataFolder);
      account.mayPass(dataFolder);
      Path home =
          account.reaches(dataFolder)
              ? dataFolder.resolve("node")
              : SystemFolder.standingFor(dataFolder);
      for (String part : List.of("config", "data", "logs", "repo", "tmp")) {
        Files.createDirectories(home.resolve(part));
      }
      return new NodeFolder(dataFolder, home, account);
    } catch (IOException e) {
      throw new InfrastructureException(
          "检索引擎的数据目录 %s 不可写:%s".formatted(dataFolder, e.getMessage()), e);
    }
  }

  Path home() {
    return home;
  }

  Path config() {
    return home.resolve("config");
  }

  Path caCertificate() {
    return config().resolve("http_ca.crt");
  }

  Path pidFile() {
    return temporary().resolve("node.pid");
  }

  /** What the node and its launcher need while they run. */
  Path temporary() {
    return home.resolve("tmp");
  }

  /** Removes what earlier nodes left behind; only while none runs. */
  void emptyTemporary() throws IOException {
    try (Stream<Path> left = Files.walk(temporary())) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(temporary())) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  Path console() {
    return home.resolve("logs").resolve("console.log");
  }

  /**
   * Writes configuration, and keys where they are missing, and gives everything to the account.
   *
   * @return the password of the node's account
   */
  String prepare(Path program, int port) {
    try {
      for (String file : List.of("jvm.options", "log4j2.properties")) {
        Files.copy(
            program.resolve("config").resolve(file),
            config().resolve(file),
            StandardCopyOption.REPLACE_EXISTING);
      }
      Files.writeString(config().resolve("elasticsearch.yml"), configuration(port));
      String password = password(program);
      account.own(home);
      return password;
    } catch (IOException e) {
      throw new InfrastructureException("无法写入检索引擎的配置 %s:%s".formatted(config(), e.getMessage()), e);
    }
  }

  private String password(Path program) throws IOException {
    Path file = dataFolder.resolve("elasticsearch.password");
    boolean complete =
        Files.exists(file)
            && Files.exists(caCertificate())
            && Files.exists(config().resolve("elasticsearch.keystore"));
    if (complete) {
      return Files.readString(file).strip();
    }
    String password = secret();
    String keyPassword = secret();
    makeCertificate(keyPassword);
    Files.deleteIfExists(config().resolve("elasticsearch.keystore"));
    Command.of(
            List.of(
                program.resolve("bin/elasticsearch-keystore").toString(),
                "add",
                "--stdin",
                "--force",
                "bootstrap.password",
                "xpack.security.http.ssl.keystore.secure_password"),
            Map.of(
                "ES_JAVA_HOME",
                System.getProperty("java.home"),
                "ES_PATH_CONF",
                config().toString()),
            TOOL_LIMIT)
        .require(password + "\n" + keyPassword + "\n", "建立检索引擎的密钥库");
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, password + "\n");
    return password;
  }

  /** A certificate of its own for loopback: nothing else is ever trusted for this address. */
  private void makeCertificate(String keyPassword) throws IOException {
    Path keys = config().resolve("http.p12");
    Files.deleteIfExists(keys);
    Files.deleteIfExists(caCertificate());
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Map<String, String> environment = Map.of("KEY_PASSWORD", keyPassword);
    List<String> store =
        List.of(
            "-keystore", keys.toString(), "-storetype", "PKCS12", "-storepass:env", "KEY_PASSWORD");
    Command.of(
            join(
                List.of(
                    keytool,
                    "-genkeypair",
                    "-alias",
                    "http",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=wenlan",
                    "-validity",
                    "36500",
                    "-ext",
                    "san=ip:127.0.0.1,dns:localhost",
                    "-ext",
                    "bc:c"),
                store),
            environment,
            TOOL_LIMIT)
        .require("", "生成检索引擎的证书");
    Command.of(
            join(
                List.of(
                    keytool,
                    "-exportcert",
                    "-rfc",
                    "-alias",
                    "http",
                    "-file",
                    caCertificate().toString()),
                store),
            environment,
            TOOL_LIMIT)
        .require("", "导出检索引擎的证书");
  }

  private static List<String> join(List<String> head, List<String> tail) {
    return java.util.stream.Stream.concat(head.stream(), tail.stream()).toList();
  }

  private static String secret() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private String configuration(int port) {
    return """
        # Written at each start; changes are lost.
        cluster.name: wenlan-embedded
        node.name: wenlan
        discovery.type: single-node
        network.host: 127.0.0.1
        http.port: %d
        path.data: "%s"
        path.logs: "%s"
        path.repo: ["%s"]
        xpack.security.enabled: true
        xpack.security.enrollment.enabled: false
        xpack.security.http.ssl.enabled: true
        xpack.security.http.ssl.keystore.path: http.p12
        xpack.ml.enabled: false
        # One node, one index, long runs: fewer and larger segments are merged less often.
        indices.memory.index_buffer_size: 20%%
        cluster.routing.allocation.disk.watermark.low: 2gb
        cluster.routing.allocation.disk.watermark.high: 1gb
        cluster.routing.allocation.disk.watermark.flood_stage: 500mb
        """
        .formatted(port, home.resolve("data"), home.resolve("logs"), home.resolve("repo"));
  }
}
