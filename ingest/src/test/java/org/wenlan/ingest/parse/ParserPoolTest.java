package org.wenlan.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.ingest.container.Member;
import org.wenlan.ingest.container.Opening;

class ParserPoolTest {

  private static final ParseLimits LIMITS =
      new ParseLimits(Duration.ofSeconds(2), 1 << 20, 1000, 32, 1, 3);

  @TempDir private Path folder;

  private final ParserPool pool = new ParserPool(LIMITS, MisbehavingWorker.class.getName());

  @AfterEach
  void close() {
    pool.close();
  }

  private Extraction obey(String command) throws IOException {
    return pool.extract(Files.writeString(folder.resolve("命令.txt"), command));
  }

  private long pid() throws IOException {
    String text = ((Extraction.Text) obey("pid")).text();
    return Long.parseLong(text.substring(text.indexOf(' ') + 1));
  }

  private static RejectionReason reason(Extraction extraction) {
    return ((Extraction.Refused) extraction).reason();
  }

  @Test
  void survivesFilesThatHangExitFloodOrThrow() throws IOException {
    assertThat(reason(obey("hang"))).isEqualTo(RejectionReason.PARSER_TIMEOUT);
    assertThat(obey("next")).isInstanceOf(Extraction.Text.class);
    assertThat(obey("exit"))
        .isInstanceOfSatisfying(
            Extraction.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(RejectionReason.PARSER_CRASHED);
              assertThat(refused.detail()).contains("退出码 7");
            });
    assertThat(obey("next")).isInstanceOf(Extraction.Text.class);
    assertThat(obey("oom"))
        .isInstanceOfSatisfying(
            Extraction.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(RejectionReason.PARSER_CRASHED);
              assertThat(refused.detail()).contains("32 MB");
            });
    assertThat(reason(obey("overflow"))).isEqualTo(RejectionReason.CORRUPT);
    assertThat(reason(obey("throw"))).isEqualTo(RejectionReason.CORRUPT);
    assertThat(obey("print")).isInstanceOf(Extraction.Text.class);
  }

  @Test
  void reusesAChildAndReplacesItAfterItsShare() throws IOException {
    long first = pid();

    assertThat(pid()).isEqualTo(first);
    assertThat(pid()).isEqualTo(first);
    assertThat(pid()).isNotEqualTo(first);
  }

  @Test
  void blamesNoFileForAChildKilledFromOutside() throws IOException {
    long first = pid();
    ProcessHandle child = ProcessHandle.of(first).orElseThrow();
    child.destroyForcibly();
    child.onExit().orTimeout(5, TimeUnit.SECONDS).join();

    assertThat(pid()).isNotEqualTo(first);
  }

  @Test
  void blamesAFileForKillsOnlyIfTwoFreshChildrenDiedOfIt() throws IOException {
    assertThat(obey("killed once")).isInstanceOf(Extraction.Text.class);
    assertThat(reason(obey("killed always"))).isEqualTo(RejectionReason.PARSER_CRASHED);
    assertThat(obey("next")).isInstanceOf(Extraction.Text.class);
  }

  @Test
  void countsTheTimeOfEachPageWhileAChildReportsProgress() throws IOException {
    assertThat(obey("slow pages")).isInstanceOf(Extraction.Text.class);
  }

  @Test
  void opensContainersInChildrenAndSurvivesThoseThatCrashThem() throws IOException {
    Path container = Files.writeString(folder.resolve("包"), "甲.txt\n乙.txt\n");
    List<Member> members = new ArrayList<>();

    assertThat(pool.open(container, folder, members::add)).isEqualTo(new Opening.Complete(2));
    assertThat(members).extracting(Member::name).containsExactly("甲.txt", "乙.txt");

    members.clear();
    Files.writeString(container, "甲.txt\nexit\n");
    assertThat(pool.open(container, folder, members::add))
        .isInstanceOfSatisfying(
            Opening.Broken.class,
            broken -> assertThat(broken.reason()).isEqualTo(RejectionReason.PARSER_CRASHED));
    assertThat(obey("next")).isInstanceOf(Extraction.Text.class);
  }

  @Test
  void leavesNoChildBehindWhenClosed() throws IOException {
    ProcessHandle child = ProcessHandle.of(pid()).orElseThrow();

    pool.close();

    child.onExit().orTimeout(5, TimeUnit.SECONDS).join();
    assertThat(child.isAlive()).isFalse();
    assertThatThrownBy(this::pid).isInstanceOf(InfrastructureException.class);
  }

  @Test
  void saysThatTheWorldIsAtFaultIfNoChildComesUp() {
    try (ParserPool broken = new ParserPool(LIMITS, "org.wenlan.NoSuchMainClass")) {
      assertThatThrownBy(() -> broken.extract(folder))
          .isInstanceOf(InfrastructureException.class)
          .hasMessageContaining("NoSuchMainClass");
    }
  }

  @Test
  void aChildEndsWhenItsParentIsGoneEvenInTheMiddleOfADocument() throws Exception {
    Path hang = Files.writeString(folder.resolve("挂起.txt"), "hang");
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DoomedParent.class.getName(),
                hang.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long pid;
    try (var lines = parent.inputReader()) {
      pid = Long.parseLong(lines.readLine().strip());
      ProcessHandle child = ProcessHandle.of(pid).orElseThrow();
      parent.destroyForcibly();
      child.onExit().orTimeout(10, TimeUnit.SECONDS).join();
      assertThat(child.isAlive()).isFalse();
    }
  }

  /** Starts a child, tells its process id, hangs in it, and waits to be killed. */
  static final class DoomedParent {

    private DoomedParent() {}

    public static void main(String[] args) {
      ParseLimits patient = new ParseLimits(Duration.ofMinutes(5), 1 << 20, 1000, 32, 1, 3);
      try (ParserPool pool = new ParserPool(patient, MisbehavingWorker.class.getName())) {
        Thread.ofPlatform().daemon().start(() -> pool.extract(Path.of(args[0])));
        while (ProcessHandle.current().descendants().findAny().isEmpty()) {
          Thread.onSpinWait();
        }
        long child = ProcessHandle.current().descendants().findAny().orElseThrow().pid();
        try {
          Thread.sleep(1500);
          System.out.println(child);
          System.out.flush();
          Thread.sleep(60_000);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
