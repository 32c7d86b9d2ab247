package org.wenlan.ingest.parse;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.ingest.container.Member;
import org.wenlan.ingest.container.Opening;

/**
 * One running child as the parent sees it.
 *
 * <p>Serves one caller at a time. Once it was {@linkplain Lost lost} it serves nobody.
 */
final class ParserProcess {

  /** All a child may know of our environment: no passwords, no options for its virtual machine. */
  private static final Set<String> ENVIRONMENT =
      Set.of("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TESSDATA_PREFIX", "TZ");

  private static final Duration START_TIMEOUT = Duration.ofSeconds(90);

  /** The child is gone or silent. */
  static final class Lost extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean timedOut;
    private final int exitCode;

    private Lost(boolean timedOut, int exitCode, IOException cause) {
      super(cause);
      this.timedOut = timedOut;
      this.exitCode = exitCode;
    }

    boolean timedOut() {
      return timedOut;
    }

    int exitCode() {
      return exitCode;
    }
  }

  private final Process process;
  private final ScheduledExecutorService watchdog;
  private final DataOutputStream toChild;
  private final DataInputStream fromChild;
  private final Queue<String> lastWords = new ConcurrentLinkedQueue<>();
  private int served;

  private ParserProcess(Process process, ScheduledExecutorService watchdog) {
    this.process = process;
    this.watchdog = watchdog;
    this.toChild = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.fromChild =
        new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    Thread.ofVirtual().start(this::drainErrors);
  }

  /**
   * Starts a child and waits until it serves.
   *
   * @throws InfrastructureException if it does not come up
   */
  static ParserProcess start(List<String> command, ScheduledExecutorService watchdog) {
    Process process;
    try {
      Scratch scratch = Scratch.create();
      List<String> line = new ArrayList<>(command);
      line.add(1, scratch.virtualMachineOption());
      ProcessBuilder builder = new ProcessBuilder(line);
      builder.environment().keySet().retainAll(ENVIRONMENT);
      process = builder.start();
      // What a killed child has unpacked, native libraries among it, would stay for ever.
      var unused = process.onExit().thenRun(scratch::delete);
    } catch (IOException e) {
      throw new InfrastructureException(
          "parse: cannot start the parser process %s; memory or process limit reached?"
              .formatted(command.getFirst()),
          e);
    }
    ParserProcess child = new ParserProcess(process, watchdog);
    try {
      int frame = child.await(START_TIMEOUT);
      if (frame == ParserFrames.READY) {
        return child;
      }
      throw new IOException("unexpected frame " + frame);
    } catch (Lost | IOException e) {
      child.kill();
      throw new InfrastructureException(
          "parse: the parser process did not come up: " + child.lastWords, e);
    }
  }

  /** Documents answered so far. */
  int served() {
    return served;
  }

  /**
   * Has the child read one file.
   *
   * @param timeout silence after which the child is killed
   * @throws Lost if it was killed for its silence or ended by itself
   */
  Extraction extract(Path file, Duration timeout) throws Lost {
    send(new ParserRequest.Read(file));
    int frame = answer(timeout);
    try {
      Extraction extraction = ParserFrames.readResult(fromChild, frame);
      served++;
      return extraction;
    } catch (IOException | IllegalArgumentException e) {
      throw lost(false, new IOException("broken answer", e));
    }
  }

  /**
   * Has the child open one container.
   *
   * @param timeout silence after which the child is killed
   * @throws Lost if it was killed for its silence or ended by itself
   * @throws InfrastructureException if it could not write to the staging folder
   */
  Opening open(Path container, Path staging, Duration timeout, Consumer<Member> found) throws Lost {
    send(new ParserRequest.Open(container, staging));
    while (true) {
      int frame = answer(timeout);
      Member member;
      try {
        switch (frame) {
          case MemberFrames.COMPLETE, MemberFrames.BROKEN -> {
            served++;
            return MemberFrames.readEnd(fromChild, frame);
          }
          case MemberFrames.FAILED ->
              throw new InfrastructureException(ParserFrames.string(fromChild));
          default -> member = MemberFrames.read(fromChild, frame);
        }
      } catch (IOException | IllegalArgumentException e) {
        throw lost(false, new IOException("broken answer", e));
      }
      found.accept(member);
    }
  }

  /**
   * Has the child draw one page.
   *
   * @param page from 1
   * @param timeout silence after which the child is killed
   * @return empty if the file has no such page to draw
   * @throws Lost if it was killed for its silence or ended by itself
   */
  Optional<PagePicture> draw(Path file, int page, Duration timeout) throws Lost {
    send(new ParserRequest.Draw(file, page));
    int frame = answer(timeout);
    try {
      Optional<PagePicture> picture = PageFrames.read(fromChild, frame);
      served++;
      return picture;
    } catch (IOException | IllegalArgumentException e) {
      throw lost(false, new IOException("broken answer", e));
    }
  }

  private void send(ParserRequest request) throws Lost {
    try {
      ParserRequest.write(toChild, request);
    } catch (IOException e) {
      throw lost(false, e);
    }
  }

  /** The next frame that is no sign of life. */
  private int answer(Duration timeout) throws Lost {
    int frame = await(timeout);
    while (frame == ParserFrames.PROGRESS) {
      frame = await(timeout);
    }
    return frame;
  }

  private int await(Duration timeout) throws Lost {
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> alarm =
        watchdog.schedule(
            () -> {
              late.set(true);
              kill();
            },
            timeout.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return fromChild.readByte();
    } catch (IOException e) {
      throw lost(late.get(), e);
    } finally {
      alarm.cancel(false);
    }
  }

  private Lost lost(boolean timedOut, IOException cause) {
    int exitCode = -1;
    try {
      if (process.waitFor(2, TimeUnit.SECONDS)) {
        exitCode = process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill();
    return new Lost(timedOut, exitCode, cause);
  }

  /** Ends the child and whatever it started, at once. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  private void drainErrors() {
    try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = errors.readLine(); line != null; line = errors.readLine()) {
        if (lastWords.size() < 20) {
          lastWords.add(line);
        }
      }
    } catch (IOException e) {
      lastWords.add("unreadable: " + e.getMessage());
    }
  }
}
