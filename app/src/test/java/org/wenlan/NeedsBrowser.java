package org.wenlan;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Leaves browser tests out, loudly, where there is no browser; on the build server that is a
 * failure. Asked before anything a test needs is started.
 */
final class NeedsBrowser implements ExecutionCondition {

  static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return evaluate(CHROMIUM, "true".equals(System.getenv("CI")));
  }

  /**
   * @throws AssertionError if there is no browser on the build server
   */
  static ConditionEvaluationResult evaluate(Path browser, boolean buildServer) {
    if (Files.isExecutable(browser)) {
      return ConditionEvaluationResult.enabled("there is a browser");
    }
    String reason = "there is no " + browser;
    if (buildServer) {
      throw new AssertionError(reason);
    }
    System.err.println("browser tests left out: " + reason);
    return ConditionEvaluationResult.disabled(reason);
  }
}
