package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wenlan.testkit.SharedData;
import tools.jackson.databind.JsonNode;

/** A small library with one account for each role, behind a server of its own. */
final class PortalLibrary implements AutoCloseable {

  /** Looks like HTML, is a name. */
  static final String HOSTILE = "\"><img src=x onerror=alert(1)>";

  private static final List<String> DOCUMENTS =
      List.of(
          "02-", "03-", "04-", "05-", "06-", "17-", "19-", "33-", "34-", "41-", "53-", "56-",
          "60-");

  final GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  final ServerUnderTest server;
  final long run;
  private final Map<String, String> passwords = new TreeMap<>();

  PortalLibrary(Path scratch) {
    Path folder = copySamples(scratch.resolve("文献"));
    smtp.start();
    server =
        ServerUnderTest.start(
            scratch.resolve("data"),
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + smtp.getSmtp().getPort(),
            "--wenlan.topics.from=sdi@library.example.org",
            "--wenlan.topics.base-url=https://wenlan.example.org",
            "--wenlan.topics.poll=1s");
    account("duzhe", List.of("READER"), HOSTILE);
    account("weituo", List.of("CLIENT"), "委托人甲");
    account("weituo2", List.of("CLIENT"), "委托人乙");
    account("guanyuan", List.of("LIBRARIAN"), "馆员甲");
    account("shenhe", List.of("REVIEWER"), "审核甲");
    account("liangke", List.of("LIBRARIAN", "REVIEWER"), "兼任甲");
    account("qianfa", List.of("SIGNER"), "签发甲");
    account("guanli", List.of("ADMINISTRATOR"), "管理甲");
    account("mima", List.of("READER"), "改口令");
    account("huanma", List.of("READER"), "换口令");
    account("suozhu", List.of("READER"), "锁住");
    run = server.startRun(folder);
    JsonNode ledger = server.awaitRun(run, Duration.ofMinutes(5)).path("ledger");
    assertThat(ledger.path("stored").asInt()).isEqualTo(DOCUMENTS.size() - 1);
  }

  String password(String name) {
    return passwords.getOrDefault(name, "");
  }

  /** Status of a request by {@code name}; nobody if blank. */
  int status(String method, String path, String name) {
    return server.status(method, path, name, password(name));
  }

  private void account(String name, List<String> roles, String displayName) {
    JsonNode made =
        server.post(
            "/api/v1/accounts", Map.of("name", name, "displayName", displayName, "roles", roles));
    passwords.put(name, made.path("password").asString());
  }

  private static Path copySamples(Path folder) {
    try (Stream<Path> files = Files.list(SharedData.repository().resolve("samples/documents"))) {
      Files.createDirectories(folder);
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = file.getFileName().toString();
        if (DOCUMENTS.stream().anyMatch(name::startsWith)) {
          Files.copy(file, folder.resolve(name));
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    smtp.stop();
  }
}
