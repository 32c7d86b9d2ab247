package org.wenlan.ingest.job;

import static org.wenlan.core.pipeline.RejectionReason.REFUSED_SECRECY;
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
import org.wenlan.core.store.StoredDocument;
import org.wenlan.ingest.container.Opening;
import org.wenlan.ingest.job.Processed.Left;
import org.wenlan.ingest.job.Processed.Ready;
import org.wenlan.ingest.job.Processed.Refused;

/**
 * Sends a file through the pipeline and puts original and annotation into the store.
 *
 * <p>The original is kept of everything but secret files, so that a rejected one can be processed
 * again. A file that changes while it is read is read again.
 */
final class PipelineIntake implements Intake {

  private static final Logger LOG = LoggerFactory.getLogger(PipelineIntake.class);
  private static final int MOST_READS = 3;

  private final DocumentPipeline<SourceFile, AnnotatedDocument> pipeline;
  private final DocumentStore store;
  private final DocumentRegistry documents;
  private final ContainerIntake containers;
  private final StageClock clock;
  private final int largestInBatch;

  /**
   * @param largestInBatch UTF-16 code units; longer documents are not kept in memory till written
   */
  PipelineIntake(
      DocumentPipeline<SourceFile, AnnotatedDocument> pipeline,
      DocumentStore store,
      DocumentRegistry documents,
      ContainerIntake containers,
      StageClock clock,
      int largestInBatch) {
    this.pipeline = pipeline;
    this.store = store;
    this.documents = documents;
    this.containers = containers;
    this.clock = clock;
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
    Path path = readable(met);
    DocumentId id = digest(path);
    RunItem item = met.document().equals(id) ? met : met.holding(id, Files.size(path));
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
      return kept(path, id)
          ? Optional.of(new Refused(item, "pipeline", UNEXPECTED_ERROR, describe(e), trace(e)))
          : Optional.empty();
    }
    return switch (result) {
      case Passed<AnnotatedDocument>(AnnotatedDocument document) -> {
        times.forEach((stage, nanos) -> clock.add(stage, 1, document.text().length(), nanos));
        yield store(item, path, document);
      }
      case Skipped<AnnotatedDocument>(String stage, SkipReason reason) ->
          Optional.of(reason == SkipReason.CONTAINER ? open(item, path) : new Left(item, reason));
      case Rejected<AnnotatedDocument>(var stage, var reason, String detail) -> {
        times.forEach((name, nanos) -> clock.add(name, 1, 0, nanos));
        if (reason == REFUSED_SECRECY) {
          store.remove(List.of(id));
          yield Optional.of(new Refused(item, stage, reason, detail, ""));
        }
        yield kept(path, id)
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

  private Optional<Processed> store(RunItem item, Path path, AnnotatedDocument document)
      throws IOException {
    long start = System.nanoTime();
    if (!kept(path, item.document())) {
      return Optional.empty();
    }
    store.putAnnotated(document);
    String revision =
        store
            .revision(document.id())
            .orElseThrow(() -> new InfrastructureException("文献库没有刚写入的文献 " + document.id()));
    int length = document.text().length();
    clock.add("store", 1, length, System.nanoTime() - start);
    Optional<StoredDocument> held =
        length > largestInBatch
            ? Optional.empty()
            : Optional.of(new StoredDocument(document, revision));
    return Optional.of(new Ready(item, document.metadata().title(), revision, length, held));
  }

  /** Keeps the original; false if it no longer is what was read. */
  private boolean kept(Path path, DocumentId id) throws IOException {
    if (store.original(id).filter(path::equals).isPresent()) {
      return true; // read from the store itself, whose files never change
    }
    try (InputStream bytes = Files.newInputStream(path)) {
      return store.putOriginal(bytes).equals(id);
    }
  }

  private Path readable(RunItem item) throws IOException {
    Path path = item.path();
    Optional<MemberAddress.Stretch> stretch = item.stretch();
    if (stretch.isPresent()) {
      return taken(item, path, stretch.get());
    }
    return Files.isReadable(path) ? path : store.original(item.document()).orElse(path);
  }

  /** A stretch of a file becomes a file in the store, the only copy that is made of it. */
  private Path taken(RunItem item, Path file, MemberAddress.Stretch stretch) throws IOException {
    Optional<Path> kept = store.original(item.document());
    if (kept.isPresent()) {
      return kept.get();
    }
    try (InputStream bytes = new StretchStream(file, stretch)) {
      DocumentId id = store.putOriginal(bytes);
      return store.original(id).orElseThrow(() -> new InfrastructureException("文献库没有刚写入的原件 " + id));
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
