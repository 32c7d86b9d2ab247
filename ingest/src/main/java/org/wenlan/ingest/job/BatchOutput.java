package org.wenlan.ingest.job;

import static org.wenlan.core.pipeline.RejectionReason.UNEXPECTED_ERROR;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.pipeline.Sink;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.core.pipeline.StageResult.Passed;
import org.wenlan.core.pipeline.StageResult.Rejected;
import org.wenlan.core.pipeline.StageResult.Skipped;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.ingest.job.Processed.Ready;
import org.wenlan.ingest.job.Processed.Refused;

/**
 * Writes a batch to the sinks in their order and judges it document by document.
 *
 * <p>A document one sink refuses does not reach the next. A program error in a sink is narrowed
 * down to the document that causes it, so that its neighbours are untouched.
 */
final class BatchOutput {

  private static final Logger LOG = LoggerFactory.getLogger(BatchOutput.class);

  private final List<Sink<StoredDocument>> sinks;
  private final List<Sink<StoredDocument>> followers;
  private final DocumentStore store;
  private final StageClock clock;
  private final Patience patience;

  /**
   * @param followers take what was made anew, after the sinks
   */
  BatchOutput(
      List<Sink<StoredDocument>> sinks,
      List<Sink<StoredDocument>> followers,
      DocumentStore store,
      StageClock clock,
      Patience patience) {
    this.sinks = List.copyOf(sinks);
    this.followers = List.copyOf(followers);
    this.store = store;
    this.clock = clock;
    this.patience = patience;
  }

  /** What became of each document; those that passed every sink come back as they came. */
  List<Processed> write(List<Ready> batch) {
    List<Processed> judged = new ArrayList<>();
    List<Ready> left = new ArrayList<>(batch);
    List<StoredDocument> documents = new ArrayList<>();
    for (Ready ready : batch) {
      documents.add(ready.document().orElseGet(() -> readBack(ready.item())));
    }
    sinks.forEach(sink -> write(sink, left, documents, judged));
    if (!followers.isEmpty()) {
      for (int i = left.size() - 1; i >= 0; i--) {
        if (!left.get(i).anew()) {
          judged.add(left.remove(i));
          documents.remove(i);
        }
      }
      followers.forEach(sink -> write(sink, left, documents, judged));
    }
    judged.addAll(left);
    return judged;
  }

  /** Takes what the sink refuses out of {@code left} and {@code documents}. */
  private void write(
      Sink<StoredDocument> sink,
      List<Ready> left,
      List<StoredDocument> documents,
      List<Processed> judged) {
    if (left.isEmpty()) {
      return;
    }
    List<StageResult<DocumentId>> results = timed(sink, documents);
    for (int i = results.size() - 1; i >= 0; i--) {
      switch (results.get(i)) {
        case Passed<DocumentId> passed -> {}
        case Skipped<DocumentId> unchanged -> {}
        case Rejected<DocumentId>(var stage, var reason, var detail) -> {
          documents.remove(i);
          judged.add(new Refused(left.remove(i).item(), stage, reason, detail, ""));
        }
      }
    }
  }

  private StoredDocument readBack(RunItem item) {
    return patience.call(
        () ->
            RebuildIntake.read(store, item.document())
                .orElseThrow(() -> new InfrastructureException("文献库没有刚写入的文献 " + item.document())));
  }

  private List<StageResult<DocumentId>> timed(
      Sink<StoredDocument> sink, List<StoredDocument> documents) {
    long start = System.nanoTime();
    List<StageResult<DocumentId>> results = write(sink, documents);
    long characters = documents.stream().mapToLong(d -> d.document().text().length()).sum();
    clock.add(sink.name(), documents.size(), characters, System.nanoTime() - start);
    return results;
  }

  private List<StageResult<DocumentId>> write(
      Sink<StoredDocument> sink, List<StoredDocument> documents) {
    try {
      List<StageResult<DocumentId>> results =
          patience.call(() -> sink.write(List.copyOf(documents)));
      if (results.size() != documents.size()) {
        throw new InfrastructureException(
            "%s 对 %d 篇文献给出 %d 个结果".formatted(sink.name(), documents.size(), results.size()));
      }
      return results;
    } catch (InfrastructureException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("program error in {} over {} documents", sink.name(), documents.size(), e);
      if (documents.size() == 1) {
        return List.of(new Rejected<>(sink.name(), UNEXPECTED_ERROR, PipelineIntake.describe(e)));
      }
      List<StageResult<DocumentId>> results = new ArrayList<>();
      documents.forEach(document -> results.addAll(write(sink, List.of(document))));
      return results;
    }
  }
}
