package org.wenlan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wenlan.accounts.LocalOperator;
import org.wenlan.ingest.DataFolder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the command line how to reach this server: {@code server.json} in the data folder, readable
 * by its owner only, there while the server answers.
 */
@Component
final class ServerAnnouncement {

  private final Path file;
  private final LocalOperator operator;
  private final JsonMapper json;

  ServerAnnouncement(DataFolder folder, LocalOperator operator, JsonMapper json) {
    this.file = folder.data().resolve("server.json");
    this.operator = operator;
    this.json = json;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (!(event.getApplicationContext() instanceof WebServerApplicationContext context)
        || context.getWebServer() == null) {
      return;
    }
    Map<String, Object> server = new LinkedHashMap<>();
    server.put("url", "http://127.0.0.1:" + context.getWebServer().getPort());
    server.put("pid", ProcessHandle.current().pid());
    server.put("user", operator.name());
    server.put("secret", operator.secret());
    try {
      Files.createDirectories(file.getParent());
      Path fresh =
          Files.createTempFile(
              file.getParent(),
              "server",
              ".tmp",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, json.writeValueAsString(server));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  @EventListener
  void closed(ContextClosedEvent event) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}
