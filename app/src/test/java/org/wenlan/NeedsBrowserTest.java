package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NeedsBrowserTest {

  private static final Path NOWHERE = Path.of("nowhere", "chromium");

  @Test
  void leavesBrowserTestsOutWithoutABrowserButNeverOnTheBuildServer() {
    assertThat(NeedsBrowser.evaluate(NOWHERE, false).isDisabled()).isTrue();
    assertThatThrownBy(() -> NeedsBrowser.evaluate(NOWHERE, true))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("chromium");
  }
}
