package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.Passage;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.pipeline.Stage;
import org.wenlan.core.pipeline.StageResult;

/**
 * Describes a file by its catalogue data alone (目录模式): title, issuer, number, dates, and passages
 * that can be found by their words. No names, no relations, no keywords, no vectors; a rerun adds
 * them later. A hundred times cheaper than {@link AnnotateStage}, under whose name it works.
 */
public final class DescribeStage implements Stage<CleanDocument, AnnotatedDocument> {

  private static final float[] NO_VECTOR = {};

  private final MetadataReader metadata = new MetadataReader();

  @Override
  public String name() {
    return "annotate";
  }

  @Override
  public StageResult<AnnotatedDocument> process(CleanDocument document) {
    List<TextSpan> sentences = SentenceSplitter.split(document.text());
    Locators locators = new Locators(document);
    List<Passage> passages = new ArrayList<>();
    for (TextSpan span : PassageCutter.cut(document, sentences)) {
      passages.add(new Passage(passages.size(), span, locators.locate(span.start()), NO_VECTOR));
    }
    return new StageResult.Passed<>(
        new AnnotatedDocument(
            document,
            metadata.read(document),
            sentences,
            List.of(),
            List.of(),
            List.of(),
            passages));
  }
}
