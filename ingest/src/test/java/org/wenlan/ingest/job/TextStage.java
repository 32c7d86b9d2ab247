package org.wenlan.ingest.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.pipeline.SkipReason;
import org.wenlan.core.pipeline.Stage;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.core.pipeline.StageResult.Passed;
import org.wenlan.core.pipeline.StageResult.Rejected;
import org.wenlan.ingest.container.ContainerFiles;
import org.wenlan.ingest.container.Containers;
import org.wenlan.testkit.TestDocuments;

/** Plain text to annotated document in one step, with the faults a real parser finds. */
final class TextStage implements Stage<SourceFile, AnnotatedDocument> {

  @Override
  public String name() {
    return "parse";
  }

  @Override
  public StageResult<AnnotatedDocument> process(SourceFile source) {
    String text;
    try {
      if (ContainerFiles.isContainer(Containers.type(source.path()), source.path())) {
        return new StageResult.Skipped<>(name(), SkipReason.CONTAINER);
      }
      text = Files.readString(source.path(), UTF_8);
    } catch (IOException e) {
      throw new InfrastructureException("cannot read", e);
    }
    if (text.isBlank()) {
      return new Rejected<>(name(), RejectionReason.EMPTY_FILE, "文件为空");
    }
    if (text.startsWith("秘密")) {
      return new Rejected<>(name(), RejectionReason.REFUSED_SECRECY, "首行有密级标志");
    }
    if (text.startsWith("坏")) {
      return new Rejected<>(name(), RejectionReason.CORRUPT, "文件已损坏");
    }
    if (text.startsWith("错")) {
      throw new IllegalStateException("程序错误");
    }
    return new Passed<>(
        TestDocuments.document(text.lines().findFirst().orElseThrow(), text)
            .id(source.id())
            .annotated());
  }
}
