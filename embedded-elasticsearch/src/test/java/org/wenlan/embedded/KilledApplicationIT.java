package org.wenlan.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledApplicationIT {

  @Test
  void theNodeEndsWithinSecondsOfAKilledApplication(@TempDir Path data) throws Exception {
    Process application =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                NodeOwner.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = application.inputReader(UTF_8)) {
      long pid = Long.parseLong(lines.readLine().replace("node ", ""));
      ProcessHandle node = ProcessHandle.of(pid).orElseThrow();

      application.destroyForcibly().waitFor();
      node.onExit().get(20, TimeUnit.SECONDS);

      assertThat(node.isAlive()).isFalse();
    } finally {
      application.destroyForcibly();
    }
  }
}
