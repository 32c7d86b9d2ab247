package org.wenlan.ingest.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.pipeline.DocumentPipeline;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.pipeline.Stage;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.ingest.annotate.CatalogueStage;
import org.wenlan.ingest.clean.CleanStage;
import org.wenlan.ingest.container.ContainerFiles;
import org.wenlan.ingest.parse.Extraction;
import org.wenlan.ingest.parse.ParseLimits;
import org.wenlan.ingest.parse.ParseStage;
import org.wenlan.ingest.record.RecordExtractor;

/** The real stages as far as catalogue records go; every other document is refused. */
public final class RecordPipeline {

  private RecordPipeline() {}

  public static DocumentPipeline<SourceFile, AnnotatedDocument> pipeline() {
    return DocumentPipeline.startingWith(
            new ParseStage(new RecordExtractor(RecordPipeline::others), ParseLimits.DEFAULT))
        .then(new CleanStage())
        .then(new CatalogueStage(new RefusingStage()));
  }

  private static Extraction others(Path file) {
    try {
      return ContainerFiles.isContainer("application/octet-stream", file)
          ? new Extraction.Container("application/marc")
          : new Extraction.Refused(RejectionReason.UNSUPPORTED_TYPE, "不是题录");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stands where other documents would be annotated; no record may come here. */
  private static final class RefusingStage implements Stage<CleanDocument, AnnotatedDocument> {

    @Override
    public String name() {
      return "annotate";
    }

    @Override
    public StageResult<AnnotatedDocument> process(CleanDocument document) {
      return new StageResult.Rejected<>(name(), RejectionReason.UNEXPECTED_ERROR, "不是目录记录");
    }
  }
}
