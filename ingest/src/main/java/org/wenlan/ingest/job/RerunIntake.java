package org.wenlan.ingest.job;

import static org.wenlan.core.pipeline.RejectionReason.UNEXPECTED_ERROR;
import static org.wenlan.core.pipeline.RejectionReason.UNREADABLE;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.core.pipeline.StageTimer;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.ingest.Pipelines;
import org.wenlan.ingest.RerunStage;
import org.wenlan.ingest.job.Processed.Refused;

/**
 * Makes a stored document again from the first stage that would make it otherwise now (重做).
 *
 * <p>What the stages before it made is taken from the store. A document that is as if made now, for
 * a crash came after it was stored, goes to the sinks as it is. One whose annotation cannot be read
 * is made from its original.
 */
final class RerunIntake implements Intake {

  private static final Logger LOG = LoggerFactory.getLogger(RerunIntake.class);

  private final Pipelines pipelines;
  private final Intake fromFile;
  private final ItemRegistry items;
  private final DocumentStore store;
  private final StageClock clock;
  private final int longest;

  /**
   * @param fromFile the whole way, for what must be parsed again
   * @param longest UTF-16 code units; longer documents are not kept in memory till written
   */
  RerunIntake(
      Pipelines pipelines,
      Intake fromFile,
      ItemRegistry items,
      DocumentStore store,
      StageClock clock,
      int longest) {
    this.pipelines = pipelines;
    this.fromFile = fromFile;
    this.items = items;
    this.store = store;
    this.clock = clock;
    this.longest = longest;
  }

  @Override
  public Processed process(RunItem item) {
    Optional<AnnotatedDocument> stored = store.annotated(item.document());
    if (stored.isEmpty()) {
      return fromOriginal(item);
    }
    AnnotatedDocument document = stored.get();
    Optional<RerunStage> from = pipelines.makings().outdated(document).map(RerunStage.Reason::from);
    if (from.isEmpty()) {
      return keep(item, document);
    }
    ParsedDocument parsed = document.document().parsed();
    StageTimer timer = (stage, nanos) -> clock.add(stage, 1, document.text().length(), nanos);
    try {
      return switch (from.get()) {
        case PARSE -> fromFile.process(item.at(parsed.source().location()));
        case CLEAN -> judge(item, pipelines.fromText().process(parsed, timer));
        case ANNOTATE -> judge(item, pipelines.fromClean().process(document.document(), timer));
        case VECTORS -> embedded(item, document);
      };
    } catch (InfrastructureException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("document {} met a program error when it was made again", item.document(), e);
      return new Refused(
          item, "pipeline", UNEXPECTED_ERROR, PipelineIntake.describe(e), PipelineIntake.trace(e));
    }
  }

  /** Under the name it was met by last. */
  private Processed fromOriginal(RunItem item) {
    if (!store.holdsOriginal(item.document())) {
      return new Refused(item, "store", UNREADABLE, "文献库中没有可用的标注结果，也没有原件，请重新导入", "");
    }
    String location = items.latest(item.document()).map(RunItem::location).orElse("");
    return fromFile.process(item.at(location));
  }

  private Processed embedded(RunItem item, AnnotatedDocument document) {
    long start = System.nanoTime();
    AnnotatedDocument embedded = pipelines.vectors().apply(document);
    clock.add("vectors", 1, document.text().length(), System.nanoTime() - start);
    return keep(item, embedded);
  }

  private Processed judge(RunItem item, StageResult<AnnotatedDocument> result) {
    return switch (result) {
      case StageResult.Passed<AnnotatedDocument>(AnnotatedDocument document) ->
          keep(item, document);
      case StageResult.Skipped<AnnotatedDocument>(String stage, var reason) ->
          new Processed.Left(item, reason);
      case StageResult.Rejected<AnnotatedDocument>(var stage, var reason, var detail) ->
          new Refused(item, stage, reason, detail, "");
    };
  }

  private Processed keep(RunItem item, AnnotatedDocument document) {
    long start = System.nanoTime();
    AnnotatedDocument stamped = pipelines.makings().stamp(document, false);
    Processed.Ready ready = PipelineIntake.keep(store, item, stamped, longest);
    clock.add("store", 1, ready.characters(), System.nanoTime() - start);
    return ready;
  }
}
