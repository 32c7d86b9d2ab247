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
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.ingest.container.ContainerFiles;
import org.wenlan.ingest.container.ContainerReader;
import org.wenlan.ingest.container.Opening;

/**
 * The child process: reads requests from standard input, answers on standard output.
 *
 * <p>Ends when standard input ends, also in the middle of a document, so it never outlives its
 * parent. Ctrl-C in the terminal of the parent does not end it: the parent decides. Whatever a
 * parser prints goes to standard error.
 */
public final class ParserWorker {

  /** What a child can do. */
  record Skills(TextExtractor texts, ContainerReader containers, PageDrawer pages) {}

  /** Draws one page of a file, counted from 1; nothing if it has no such page. */
  @FunctionalInterface
  interface PageDrawer {
    Optional<PagePicture> draw(Path file, int page) throws IOException;
  }

  private ParserWorker() {}

  /**
   * Serves until standard input ends.
   *
   * @param args as {@link ParserLimits#of} reads them
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    ParserLimits limits = ParserLimits.of(args);
    serve(
        progress -> {
          TikaTextExtractor texts =
              new TikaTextExtractor(
                  limits.maxFileBytes(), limits.maxTextChars(), limits.engine(), progress);
          return new Skills(
              texts,
              new ContainerFiles(
                  limits.containers(), file -> texts.detect(file).toString(), progress),
              (file, page) -> PageArtist.draw(file, DocumentFormat.of(texts.detect(file)), page));
        });
  }

  /** Serves with the skills made from a call-back for progress, until standard input ends. */
  static void serve(Function<Runnable, Skills> factory) throws IOException, InterruptedException {
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    System.setOut(System.err);
    BlockingQueue<ParserRequest> requests = new LinkedBlockingQueue<>();
    Thread.ofPlatform().daemon().name("parent-watch").start(() -> readRequests(requests));
    outliveInterrupts();
    Skills skills = factory.apply(() -> tellProgress(out));
    out.writeByte(ParserFrames.READY);
    out.flush();
    while (true) {
      switch (requests.take()) {
        case ParserRequest.Read(Path file) ->
            ParserFrames.writeResult(out, extract(skills.texts(), file));
        case ParserRequest.Open(Path container, Path staging) ->
            open(skills.containers(), container, staging, out);
        case ParserRequest.Draw(Path file, int page) ->
            PageFrames.write(out, draw(skills.pages(), file, page));
      }
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

  private static Optional<PagePicture> draw(PageDrawer drawer, Path file, int page) {
    try {
      return drawer.draw(file, page);
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      System.err.println("page %d cannot be drawn: %s".formatted(page, e));
      return Optional.empty();
    }
  }

  private static void open(
      ContainerReader reader, Path container, Path staging, DataOutputStream out)
      throws IOException {
    Opening end;
    try {
      end =
          reader.open(
              container,
              staging,
              member -> {
                try {
                  MemberFrames.write(out, member);
                } catch (IOException e) {
                  throw new UncheckedIOException("the parent no longer listens", e);
                }
              });
    } catch (InfrastructureException e) {
      out.writeByte(MemberFrames.FAILED);
      ParserFrames.writeString(out, String.valueOf(e.getMessage()));
      out.flush();
      return;
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      end =
          new Opening.Broken(
              RejectionReason.CORRUPT,
              "解压时遇到错误的文件结构（%s），请重新获取后再次导入".formatted(e.getClass().getSimpleName()));
    }
    MemberFrames.writeEnd(out, end);
  }

  private static void readRequests(BlockingQueue<ParserRequest> requests) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
      for (Optional<ParserRequest> next = ParserRequest.next(in);
          next.isPresent();
          next = ParserRequest.next(in)) {
        requests.add(next.get());
      }
    } catch (IOException e) {
      System.err.println("parent went away: " + e.getMessage());
    }
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Scratch.ofThisProcess().delete();
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
