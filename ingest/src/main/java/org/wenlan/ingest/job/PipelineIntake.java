package org.wenlan.ingest.job;

import static org.wenlan.core.pipeline.RejectionReason.REFUSED_SECRECY;
import static org.wenlan.core.pipeline.RejectionReason.TOO_LARGE;
import static org.wenlan.core.pipeline.RejectionReason.UNEXPECTED_ERROR;
import static org.wenlan.core.pipeline.RejectionReason.UNREADABLE;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.pipeline.DocumentPipeline;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.pipeline.SkipReason;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.core.pipeline.StageResult.Passed;
import org.wenlan.core.pipeline.StageResult.Rejected;
import org.wenlan.core.pipeline.StageResult.Skipped;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.ingest.container.Opening;
import org.wenlan.ingest.job.Processed.Left;
import org.wenlan.ingest.job.Processed.Ready;
import org.wenlan.ingest.job.Processed.Refused;
import org.wenlan.ingest.parse.ParseLimits;

/**
 * Sends a file through the pipeline and puts original and annotation into the store.
 *
 * <p>The original is kept of everything but secret files, so that a rejected one can be processed
 * again. A file that changes while it is read is read again.
 */
final class PipelineIntake implements Intake {

  private static final Logger LOG = LoggerFactory.getLogger(PipelineIntake.class);
  private static final int MOST_READS = 3;

  /**
   * A refused file larger than this is not copied into the store: it may fill the disk, and a
   * replay finds it where it lies.
   */
  private static final long LARGEST_REFUSED_KEPT = ParseLimits.DEFAULT.maxFileBytes();

  private final DocumentPipeline<SourceFile, AnnotatedDocument> pipeline;
  private final DocumentStore store;
  private final ItemBytes bytes;
  private final DocumentRegistry documents;
  private final ContainerIntake containers;
  private final StageClock clock;
  private final UnaryOperator<AnnotatedDocument> stamp;
  private final int largestInBatch;

  /**
   * @param stamp notes on a document what made it
   * @param largestInBatch UTF-16 code units; longer documents are not kept in memory till written
   */
  PipelineIntake(
      DocumentPipeline<SourceFile, AnnotatedDocument> pipeline,
      DocumentStore store,
      ItemBytes bytes,
      DocumentRegistry documents,
      ContainerIntake containers,
      StageClock clock,
      UnaryOperator<AnnotatedDocument> stamp,
      int largestInBatch) {
    this.pipeline = pipeline;
    this.store = store;
    this.bytes = bytes;
    this.documents = documents;
    this.containers = containers;
    this.clock = clock;
    this.stamp = stamp;
    this.largestInBatch = largestInBatch;
  }

  @Override
  public Processed process(RunItem item) {
    try {
      for (int read = 0; read < MOST_READS; read++) {
        Optional<Processed> processed = read(item);
        if (processed.isPresent()) {
          return processed.get();
        }
      }
      return new Refused(item, "scan", UNREADABLE, "文件在处理过程中不断被改写，请在写完后再次导入", "");
    } catch (IOException e) {
      String detail = "文件无法读取（%s），可能已被移走或没有权限".formatted(e.getClass().getSimpleName());
      return new Refused(item, "scan", UNREADABLE, detail, "");
    }
  }

  /** One try; empty if the file changed meanwhile. */
  private Optional<Processed> read(RunItem met) throws IOException {
    ItemBytes.Bytes readable = bytes.of(met);
    Path path = readable.path();
    DocumentId id = digest(path);
    RunItem item = met.holding(id, Files.size(path));
    if (!id.equals(met.document()) && documents.holds(id)) {
      return Optional.of(new Left(item, SkipReason.UNCHANGED));
    }
    Map<String, Long> times = new LinkedHashMap<>();
    StageResult<AnnotatedDocument> result;
    try {
      result = pipeline.process(item.source(path), (stage, nanos) -> times.put(stage, nanos));
    } catch (InfrastructureException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      // The one place where the unexpected is caught: it costs this document, not the run.
      LOG.warn("document {} met a program error in the pipeline", id, e);
      return kept(readable, id)
          ? Optional.of(new Refused(item, "pipeline", UNEXPECTED_ERROR, describe(e), trace(e)))
          : Optional.empty();
    }
    return switch (result) {
      case Passed<AnnotatedDocument>(AnnotatedDocument document) -> {
        times.forEach((stage, nanos) -> clock.add(stage, 1, document.text().length(), nanos));
        yield store(item, readable, document);
      }
      case Skipped<AnnotatedDocument>(String stage, SkipReason reason) ->
          Optional.of(reason == SkipReason.CONTAINER ? open(item, path) : new Left(item, reason));
      case Rejected<AnnotatedDocument>(var stage, var reason, String detail) -> {
        times.forEach((name, nanos) -> clock.add(name, 1, 0, nanos));
        if (reason == REFUSED_SECRECY) {
          store.remove(List.of(id));
          yield Optional.of(new Refused(item, stage, reason, detail, ""));
        }
        boolean left = reason == TOO_LARGE && Files.size(path) > LARGEST_REFUSED_KEPT;
        yield left || kept(readable, id)
            ? Optional.of(new Refused(item, stage, reason, detail, ""))
            : Optional.empty();
      }
    };
  }

  /** Of a container nothing is kept but its members, for one of them may be secret. */
  private Processed open(RunItem item, Path path) {
    long start = System.nanoTime();
    Opening opening = containers.open(item, path);
    clock.add(ContainerIntake.STAGE, 1, 0, System.nanoTime() - start);
    return switch (opening) {
      case Opening.Complete complete -> new Left(item, SkipReason.CONTAINER);
      case Opening.Broken(var reason, String detail) ->
          new Refused(item, ContainerIntake.STAGE, reason, detail, "");
    };
  }

  private Optional<Processed> store(
      RunItem item, ItemBytes.Bytes readable, AnnotatedDocument document) throws IOException {
    long start = System.nanoTime();
    if (!kept(readable, item.document())) {
      return Optional.empty();
    }
    Ready ready = keep(store, item, stamp.apply(document), largestInBatch);
    clock.add("store", 1, ready.characters(), System.nanoTime() - start);
    return Optional.of(ready);
  }

  /** Puts an annotated document into the store. */
  static Ready keep(DocumentStore store, RunItem item, AnnotatedDocument document, int longest) {
    store.putAnnotated(document);
    String revision =
        store
            .revision(document.id())
            .orElseThrow(() -> new InfrastructureException("文献库没有刚写入的文献 " + document.id()));
    return Ready.of(item, document, revision, longest);
  }

  /** Keeps the original; false if it no longer is what was read. */
  private boolean kept(ItemBytes.Bytes readable, DocumentId id) throws IOException {
    if (readable.kept()) {
      return true; // read from the store itself, whose bytes never change
    }
    try (InputStream original = Files.newInputStream(readable.path())) {
      return store.putOriginal(original).equals(id);
    }
  }

  private static DocumentId digest(Path path) throws IOException {
    try (InputStream bytes = Files.newInputStream(path)) {
      return DocumentId.of(bytes);
    }
  }

  static String describe(Throwable e) {
    return "处理时程序出错：%s，请联系系统管理员，修复后可重新处理".formatted(e.getClass().getName());
  }

  static String trace(Throwable e) {
    StringWriter text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
