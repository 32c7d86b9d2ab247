package org.wenlan.ingest.parse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.pipeline.RejectionReason;

/**
 * Extracts text in child processes, so that a file that hangs, floods or crashes its parser harms
 * nothing but itself (解析进程池).
 *
 * <p>Children start when first needed, serve many documents, and are replaced after a crash, a
 * timeout, or their share of documents. A file is blamed for a crash only if a fresh child crashed
 * on it. Children have a small heap, none of our environment, and die with us. Safe for many
 * threads; a caller waits while all children are busy. Starting a child costs about a second.
 */
public final class ParserPool implements TextExtractor, AutoCloseable {

  /** Exit code of a virtual machine that ran out of heap. */
  private static final int OUT_OF_MEMORY = 3;

  private final ParseLimits limits;
  private final List<String> command;
  private final Semaphore permits;
  private final Deque<ParserProcess> idle = new ConcurrentLinkedDeque<>();
  private final Deque<ParserProcess> busy = new ConcurrentLinkedDeque<>();
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("parser-watchdog").factory());
  private volatile boolean closed;

  /** A pool of real parsers; starts no process yet. */
  public ParserPool(ParseLimits limits) {
    this(limits, ParserWorker.class.getName());
  }

  /** A pool of children that run {@code mainClass}; for tests that misbehave on purpose. */
  ParserPool(ParseLimits limits, String mainClass) {
    this.limits = limits;
    this.command = command(limits, mainClass);
    this.permits = new Semaphore(limits.children());
  }

  private static List<String> command(ParseLimits limits, String mainClass) {
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
    command.add(Long.toString(limits.maxTextChars()));
    return List.copyOf(command);
  }

  @Override
  public Extraction extract(Path file) {
    try {
      permits.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("parse: interrupted while waiting for a parser", e);
    }
    try {
      return extractWithPermit(file);
    } finally {
      permits.release();
    }
  }

  private Extraction extractWithPermit(Path file) {
    ParserProcess used = idle.pollLast();
    if (used != null) {
      try {
        return extractIn(used, file);
      } catch (ParserProcess.Lost lost) {
        if (lost.timedOut()) {
          return late();
        }
        // What went before may have worn the child out: the file gets a fresh one.
      }
    }
    try {
      return extractIn(started(), file);
    } catch (ParserProcess.Lost lost) {
      return lost.timedOut() ? late() : crashed(lost.exitCode());
    }
  }

  private Extraction extractIn(ParserProcess child, Path file) throws ParserProcess.Lost {
    busy.add(child);
    try {
      if (closed) {
        child.kill();
      }
      Extraction extraction = child.extract(file, limits.timeout());
      if (closed || child.served() >= limits.documentsPerChild()) {
        child.kill();
      } else {
        idle.addLast(child);
      }
      return extraction;
    } catch (ParserProcess.Lost lost) {
      if (closed) {
        throw new InfrastructureException("parse: the parsers were closed", lost);
      }
      throw lost;
    } finally {
      busy.remove(child);
    }
  }

  private ParserProcess started() {
    if (closed) {
      throw new InfrastructureException("parse: the parsers were closed");
    }
    return ParserProcess.start(command, watchdog);
  }

  private Extraction late() {
    return new Extraction.Refused(
        RejectionReason.PARSER_TIMEOUT,
        "解析超过 %d 秒仍未完成，解析进程已终止，请另存后再次导入".formatted(limits.timeout().toSeconds()));
  }

  private Extraction crashed(int exitCode) {
    String detail =
        exitCode == OUT_OF_MEMORY
            ? "解析所需内存超过 %d MB 的上限，解析进程已终止，请拆分或另存后再次导入".formatted(limits.childHeapMegabytes())
            : "解析进程异常退出（退出码 %d），请另存后再次导入".formatted(exitCode);
    return new Extraction.Refused(RejectionReason.PARSER_CRASHED, detail);
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
