package org.wenlan.ingest.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.ingest.container.Member;
import org.wenlan.ingest.container.Opening;

/** A child that does on command what hostile files make real parsers do. */
final class MisbehavingWorker {

  private MisbehavingWorker() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    ParserWorker.serve(
        progress ->
            new ParserWorker.Skills(
                file -> obey(file, progress),
                (container, staging, found) -> open(container, staging, found),
                (file, page) -> Optional.empty()));
  }

  /** Hands on a member for every line, and does what the line says. */
  private static Opening open(Path container, Path staging, Consumer<Member> found) {
    long number = 0;
    try {
      for (String line : Files.readAllLines(container)) {
        if (line.equals("exit")) {
          Runtime.getRuntime().halt(7);
        }
        found.accept(
            new Member.Staged(
                ++number, line, staging.resolve("" + number), 1, DocumentId.of(new byte[1])));
      }
    } catch (IOException e) {
      throw new InfrastructureException("on command", e);
    }
    return new Opening.Complete(number);
  }

  private static Extraction obey(Path file, Runnable progress) {
    String command;
    try {
      command = Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    switch (command) {
      case "hang" -> {
        long spins = 0;
        while (spins >= 0) {
          spins = (spins + 1) % 1000;
        }
      }
      case "exit" -> Runtime.getRuntime().halt(7);
      case "oom" -> {
        List<byte[]> hoard = new ArrayList<>();
        while (!hoard.contains(null)) {
          hoard.add(new byte[1 << 20]);
        }
      }
      case "overflow" -> throw new StackOverflowError();
      case "throw" -> throw new IllegalStateException("on command");
      case "killed once" -> killOnce(file.resolveSibling("killed"));
      case "killed always" -> kill();
      case "print" -> System.out.println("a parser that prints must not break the protocol");
      case "slow pages" -> {
        for (int page = 0; page < 4; page++) {
          progress.run();
          try {
            Thread.sleep(700);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
      }
      default -> {}
    }
    String text = command + " " + ProcessHandle.current().pid();
    return new Extraction.Text("text/plain", text, List.of(), Map.of(), Recognition.NONE);
  }

  private static void killOnce(Path mark) {
    if (Files.notExists(mark)) {
      try {
        Files.createFile(mark);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      kill();
    }
  }

  /** As the system does when memory runs out; returns only to wait for the end. */
  private static void kill() {
    try {
      new ProcessBuilder("kill", "-9", "" + ProcessHandle.current().pid()).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
