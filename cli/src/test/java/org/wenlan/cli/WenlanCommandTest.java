package org.wenlan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class WenlanCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine line = WenlanCommand.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "up",
        "down",
        "status",
        "ingest",
        "search",
        "brief",
        "bulletin",
        "novelty",
        "rebuild",
        "rerun",
        "verify",
        "bench"
      })
  void explainsEveryVerbInChinese(String verb) {
    assertThat(run(verb, "--help")).isZero();

    assertThat(out.toString()).startsWith("用法：wenlan " + verb).contains("显示用法后退出");
  }

  @Test
  void knowsNoVerbItDoesNotExplain() {
    assertThat(WenlanCommand.commandLine().getSubcommands().keySet())
        .isEqualTo(
            Set.of(
                "demo",
                "up",
                "down",
                "status",
                "ingest",
                "search",
                "brief",
                "bulletin",
                "novelty",
                "rebuild",
                "rerun",
                "verify",
                "bench"));
  }

  @Test
  void endsWithTwoWhenTheCommandIsWrong() {
    assertThat(run("foo")).isEqualTo(2);
    assertThat(run("brief")).isEqualTo(2);
    assertThat(err.toString()).contains("命令写错");
  }

  @Test
  void endsWithOneWhenTheFolderIsMissing() {
    assertThat(run("ingest", "no-such-folder")).isEqualTo(1);
    assertThat(err.toString()).contains("不是文件夹或文件：no-such-folder");
  }

  @Test
  void saysThatNoServerRuns() {
    assertThat(run("status")).isEqualTo(3);
    assertThat(out.toString()).contains("服务没有在运行");
  }
}
