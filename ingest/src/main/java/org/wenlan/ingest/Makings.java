package org.wenlan.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.ParsedDocument;

/**
 * What would make a document now, by its kind.
 *
 * @param files what makes an ordinary file
 */
public record Makings(Making files) {

  /** Stands in the annotation of files that were taken in by their catalogue data alone. */
  public static final String CATALOGUE_MODE = "catalogue";

  /** Stands in the registry for what made a document whose annotation cannot be read. */
  public static final String OTHER_FORMAT = "other-format";

  private static final String RECORD_VERSION = "record-1";

  /** What makes a document of this kind in full. */
  public Making of(boolean record) {
    return record ? new Making(RECORD_VERSION, "", files.clean(), RECORD_VERSION, "") : files;
  }

  /** What makes this document. */
  Making of(ParsedDocument document, boolean catalogueMode) {
    Making full = of(document.isRecord());
    return catalogueMode && !document.isRecord()
        ? new Making(full.parse(), full.ocr(), full.clean(), CATALOGUE_MODE, "")
        : full;
  }

  /** The document with the note of what made it. */
  public AnnotatedDocument stamp(AnnotatedDocument document, boolean catalogueMode) {
    ParsedDocument parsed = document.document().parsed();
    Map<String, List<String>> metadata = new TreeMap<>(parsed.metadata());
    metadata.put(Making.KEY, List.of(of(parsed, catalogueMode).toString()));
    return document.on(document.document().on(parsed.with(metadata)));
  }

  /** From where a stored document must be made again, and why. */
  public Optional<RerunStage.Reason> outdated(AnnotatedDocument document) {
    ParsedDocument parsed = document.document().parsed();
    return RerunStage.from(Making.of(document), of(parsed.isRecord()), Making.isPictured(parsed));
  }

  /** As {@link #outdated(AnnotatedDocument)}, by what the registry knows. */
  public Optional<RerunStage.Reason> outdated(String making, boolean pictured) {
    if (making.equals(OTHER_FORMAT)) {
      return Optional.of(new RerunStage.Reason(RerunStage.PARSE, "标注结果是其他版本的格式，或已缺失"));
    }
    Optional<Making> was = Making.of(making);
    boolean record = was.filter(made -> made.parse().startsWith("record")).isPresent();
    return RerunStage.from(was, of(record), pictured);
  }
}
