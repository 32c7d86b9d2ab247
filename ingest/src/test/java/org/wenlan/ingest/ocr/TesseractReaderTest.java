package org.wenlan.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TesseractReaderTest {

  private static String run(String script) throws IOException {
    return TesseractReader.output(new ProcessBuilder("sh", "-c", script));
  }

  @Test
  void aProgramThatBreaksOffIsAFailureAndNoBlankPage() throws IOException {
    assertThat(run("echo 澜州")).isEqualTo("澜州\n");
    assertThatThrownBy(() -> run("exit 1")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> run("echo 澜州; kill -SEGV $$"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("sh ended with");
  }
}
