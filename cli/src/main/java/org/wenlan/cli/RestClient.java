package org.wenlan.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks REST with the server as its local operator. */
final class RestClient {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI base;
  private final String authorization;

  RestClient(URI base, String user, String secret) {
    this.base = base;
    this.authorization =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
  }

  JsonNode get(String path) {
    return json(request(path).GET(), Duration.ofMinutes(10));
  }

  JsonNode post(String path, Object body) {
    BodyPublisher publisher = BodyPublishers.ofString(JSON.writeValueAsString(body));
    return json(
        request(path).header("Content-Type", "application/json").POST(publisher),
        Duration.ofMinutes(30));
  }

  /** Hands a file over as a form would. */
  JsonNode upload(String path, Path file) {
    String boundary = "wenlan-" + UUID.randomUUID();
    String name = String.valueOf(file.getFileName()).replaceAll("[\"\\r\\n]", "_");
    String head =
        """
        --%s\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .formatted(boundary, name);
    try {
      BodyPublisher body =
          BodyPublishers.concat(
              BodyPublishers.ofString(head),
              BodyPublishers.ofFile(file),
              BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
      return json(
          request(path)
              .header("Content-Type", "multipart/form-data; boundary=" + boundary)
              .POST(body),
          Duration.ofMinutes(30));
    } catch (FileNotFoundException e) {
      throw new CommandFailure(CommandFailure.FAILED, "文件无法读取：" + file);
    }
  }

  /** Saves what stands at {@code path}; an existing file is replaced. */
  void download(String path, Path target) {
    try {
      HttpResponse<InputStream> answer =
          http.send(request(path).GET().build(), BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          throw refused(
              answer.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
        Files.createDirectories(target.getParent());
        Files.copy(body, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", authorization);
  }

  private JsonNode json(HttpRequest.Builder request, Duration timeout) {
    try {
      HttpResponse<String> answer =
          http.send(
              request.timeout(timeout).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() / 100 != 2) {
        throw refused(answer.statusCode(), answer.body());
      }
      return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** The server's own words where it sent a problem document. */
  private static CommandFailure refused(int status, String body) {
    String detail = body;
    if (body.startsWith("{")) {
      JsonNode problem = JSON.readTree(body);
      detail = problem.path("detail").asString(body);
    }
    return new CommandFailure(
        CommandFailure.FAILED, "服务拒绝了请求（%d）：%s".formatted(status, detail.strip()));
  }

  private static CommandFailure unreachable(IOException e) {
    return new CommandFailure(CommandFailure.NO_SERVER, "无法连接服务：" + e.getMessage());
  }

  private static CommandFailure interrupted() {
    Thread.currentThread().interrupt();
    return new CommandFailure(CommandFailure.FAILED, "已中断");
  }
}
