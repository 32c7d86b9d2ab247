package org.wenlan.ingest.parse;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.wenlan.core.pipeline.RejectionReason;

/**
 * The child process: reads paths from standard input, answers with extractions on standard output.
 *
 * <p>Ends when standard input ends, also in the middle of a document, so it never outlives its
 * parent. Ctrl-C in the terminal of the parent does not end it: the parent decides. Whatever a
 * parser prints goes to standard error.
 */
public final class ParserWorker {

  private ParserWorker() {}

  /**
   * Serves until standard input ends.
   *
   * @param args longest text to send, in UTF-16 code units
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    long maxTextChars = Long.parseLong(args[0]);
    serve(progress -> new TikaTextExtractor(maxTextChars, progress));
  }

  /** Serves with the extractor made from a call-back for progress, until standard input ends. */
  static void serve(Function<Runnable, TextExtractor> factory)
      throws IOException, InterruptedException {
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    System.setOut(System.err);
    BlockingQueue<String> paths = new LinkedBlockingQueue<>();
    Thread.ofPlatform().daemon().name("parent-watch").start(() -> readPaths(paths));
    outliveInterrupts();
    TextExtractor extractor = factory.apply(() -> tellProgress(out));
    out.writeByte(ParserFrames.READY);
    out.flush();
    while (true) {
      Extraction extraction = extract(extractor, Path.of(paths.take()));
      ParserFrames.writeResult(out, extraction);
    }
  }

  private static Extraction extract(TextExtractor extractor, Path path) {
    try {
      return extractor.extract(path);
    } catch (StackOverflowError e) {
      return new Extraction.Refused(RejectionReason.CORRUPT, "文件结构嵌套过深，无法解析，请另存后再次导入");
    } catch (RuntimeException | LinkageError e) {
      return new Extraction.Refused(
          RejectionReason.CORRUPT,
          "解析时遇到错误的文件结构（%s），请重新获取后再次导入".formatted(e.getClass().getSimpleName()));
    }
  }

  private static void readPaths(BlockingQueue<String> paths) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
      for (String path = ParserFrames.readString(in);
          path != null;
          path = ParserFrames.readString(in)) {
        paths.add(path);
      }
    } catch (IOException e) {
      System.err.println("parent went away: " + e.getMessage());
    }
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Runtime.getRuntime().halt(0);
  }

  private static void tellProgress(DataOutputStream out) {
    try {
      out.writeByte(ParserFrames.PROGRESS);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the parent no longer listens", e);
    }
  }

  /** Ctrl-C reaches the whole process group; without this a document would seem to crash us. */
  private static void outliveInterrupts() {
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      try {
                        new CountDownLatch(1).await();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                    }));
  }
}
