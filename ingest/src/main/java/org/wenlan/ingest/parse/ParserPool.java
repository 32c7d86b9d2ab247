package org.wenlan.ingest.parse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.ingest.container.ContainerLimits;
import org.wenlan.ingest.container.ContainerReader;
import org.wenlan.ingest.container.Member;
import org.wenlan.ingest.container.Opening;
import org.wenlan.ingest.ocr.OcrEngine;

/**
 * Extracts text and opens containers in child processes, so that a file that hangs, floods or
 * crashes its parser harms nothing but itself (解析进程池).
 *
 * <p>Children start when first needed, serve many documents, and are replaced after a crash, a
 * timeout, or their share of documents. A file is blamed for a crash only if a fresh child crashed
 * on it, and twice where the child was killed from outside, which may have had nothing to do with
 * the file. Children have a small heap, none of our environment, and die with us. Safe for many
 * threads; a caller waits while all children are busy. Starting a child costs about a second.
 */
public final class ParserPool implements TextExtractor, ContainerReader, AutoCloseable {

  /** Exit code of a virtual machine that ran out of heap. */
  private static final int OUT_OF_MEMORY = 3;

  /** Exit code of a process ended by SIGKILL: the system ran out of memory, or somebody did it. */
  private static final int KILLED = 128 + 9;

  private final ParseLimits limits;
  private final List<String> command;
  private final Semaphore permits;
  private final Deque<ParserProcess> idle = new ConcurrentLinkedDeque<>();
  private final Deque<ParserProcess> busy = new ConcurrentLinkedDeque<>();
  private final ScheduledThreadPoolExecutor watchdog =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("parser-watchdog").factory());
  private volatile boolean closed;

  /** A pool of real parsers with the usual limits for containers; starts no process yet. */
  public ParserPool(ParseLimits limits) {
    this(limits, OcrEngine.PADDLE);
  }

  /** The same with an engine that reads pages that are pictures. */
  public ParserPool(ParseLimits limits, OcrEngine engine) {
    this(limits, ContainerLimits.DEFAULT, engine, ParserWorker.class.getName());
  }

  /** A pool of real parsers; starts no process yet. */
  public ParserPool(ParseLimits limits, ContainerLimits containers) {
    this(limits, containers, OcrEngine.PADDLE, ParserWorker.class.getName());
  }

  /** A pool of children that run {@code mainClass}; for tests that misbehave on purpose. */
  ParserPool(ParseLimits limits, String mainClass) {
    this(limits, ContainerLimits.DEFAULT, OcrEngine.PADDLE, mainClass);
  }

  private ParserPool(
      ParseLimits limits, ContainerLimits containers, OcrEngine engine, String mainClass) {
    this.limits = limits;
    this.command = command(limits, containers, engine, mainClass);
    this.permits = new Semaphore(limits.children());
    // Every frame sets an alarm, and a container may hold a million members.
    this.watchdog.setRemoveOnCancelPolicy(true);
  }

  private static List<String> command(
      ParseLimits limits, ContainerLimits containers, OcrEngine engine, String mainClass) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + limits.childHeapMegabytes() + "m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Xss2m",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Dlogback.configurationFile=org/wenlan/ingest/parse/child-logback.xml",
            // No parser may follow a document type or an entity out of the file.
            "-Djavax.xml.accessExternalDTD=",
            "-Djavax.xml.accessExternalSchema=",
            "-Djavax.xml.accessExternalStylesheet=",
            "-Djdk.xml.enableExtensionFunctions=false",
            "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(
        new ParserLimits(limits.maxFileBytes(), limits.maxTextChars(), containers, engine)
            .arguments());
    return List.copyOf(command);
  }

  @Override
  public Extraction extract(Path file) {
    try {
      return withChild(child -> child.extract(file, limits.timeout()));
    } catch (ParserProcess.Lost lost) {
      return lost.timedOut()
          ? new Extraction.Refused(RejectionReason.PARSER_TIMEOUT, late("解析"))
          : new Extraction.Refused(RejectionReason.PARSER_CRASHED, crashed("解析", lost.exitCode()));
    }
  }

  @Override
  public Opening open(Path container, Path staging, Consumer<Member> found) {
    try {
      return withChild(child -> child.open(container, staging, limits.timeout(), found));
    } catch (ParserProcess.Lost lost) {
      return lost.timedOut()
          ? new Opening.Broken(RejectionReason.PARSER_TIMEOUT, late("解压"))
          : new Opening.Broken(RejectionReason.PARSER_CRASHED, crashed("解压", lost.exitCode()));
    }
  }

  /**
   * Draws a page of a PDF, an OFD or an image file.
   *
   * @param page from 1
   * @return empty if the file has no such page, or cannot be drawn within the limits
   */
  public Optional<PagePicture> draw(Path file, int page) {
    try {
      return withChild(child -> child.draw(file, page, limits.timeout()));
    } catch (ParserProcess.Lost lost) {
      return Optional.empty();
    }
  }

  /** What a child is asked to do; may be asked again of another. */
  private interface Task<T> {
    T in(ParserProcess child) throws ParserProcess.Lost;
  }

  private <T> T withChild(Task<T> task) throws ParserProcess.Lost {
    try {
      permits.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("parse: interrupted while waiting for a parser", e);
    }
    try {
      ParserProcess used = idle.pollLast();
      if (used != null) {
        try {
          return run(task, used);
        } catch (ParserProcess.Lost lost) {
          if (lost.timedOut()) {
            throw lost;
          }
          // What went before may have worn the child out: the file gets a fresh one.
        }
      }
      return runInFresh(task);
    } finally {
      permits.release();
    }
  }

  private <T> T runInFresh(Task<T> task) throws ParserProcess.Lost {
    try {
      return run(task, started());
    } catch (ParserProcess.Lost lost) {
      if (lost.timedOut() || lost.exitCode() != KILLED) {
        throw lost;
      }
      return run(task, started());
    }
  }

  private <T> T run(Task<T> task, ParserProcess child) throws ParserProcess.Lost {
    busy.add(child);
    boolean reusable = false;
    try {
      if (closed) {
        child.kill();
      }
      T answer = task.in(child);
      reusable = !closed && child.served() < limits.documentsPerChild();
      return answer;
    } catch (ParserProcess.Lost lost) {
      if (closed) {
        throw new InfrastructureException("parse: the parsers were closed", lost);
      }
      throw lost;
    } finally {
      busy.remove(child);
      if (reusable) {
        idle.addLast(child);
      } else {
        child.kill();
      }
    }
  }

  private ParserProcess started() {
    if (closed) {
      throw new InfrastructureException("parse: the parsers were closed");
    }
    return ParserProcess.start(command, watchdog);
  }

  private String late(String work) {
    return "%s超过 %d 秒仍未完成，解析进程已终止，请另存后再次导入".formatted(work, limits.timeout().toSeconds());
  }

  private String crashed(String work, int exitCode) {
    return exitCode == OUT_OF_MEMORY
        ? "%s所需内存超过 %d MB 的上限，解析进程已终止，请拆分或另存后再次导入".formatted(work, limits.childHeapMegabytes())
        : "%s时解析进程异常退出（退出码 %d），请另存后再次导入".formatted(work, exitCode);
  }

  /** Ends all children at once; whoever waits for one gets an {@link InfrastructureException}. */
  @Override
  public void close() {
    closed = true;
    for (@Nullable ParserProcess child = idle.poll(); child != null; child = idle.poll()) {
      child.kill();
    }
    busy.forEach(ParserProcess::kill);
    watchdog.shutdownNow();
  }
}
