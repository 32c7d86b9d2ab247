package org.wenlan.ingest.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A child that does on command what hostile files make real parsers do. */
final class MisbehavingWorker {

  private MisbehavingWorker() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    ParserWorker.serve(progress -> file -> obey(file, progress));
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
    return new Extraction.Text("text/plain", text, List.of(), Map.of(), false);
  }
}
