package org.wenlan.ingest;

import java.util.function.UnaryOperator;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.pipeline.DocumentPipeline;

/**
 * The one chain of stages, from its beginning and from the places where a rerun takes it up.
 *
 * @param full from the file to the last stage
 * @param catalogueMode the same by catalogue data alone: no names, no vectors
 * @param fromText from a stored parse
 * @param fromClean from a stored clean text
 * @param vectors gives the passages of an annotated document new vectors
 * @param makings what their stages are
 */
public record Pipelines(
    DocumentPipeline<SourceFile, AnnotatedDocument> full,
    DocumentPipeline<SourceFile, AnnotatedDocument> catalogueMode,
    DocumentPipeline<ParsedDocument, AnnotatedDocument> fromText,
    DocumentPipeline<CleanDocument, AnnotatedDocument> fromClean,
    UnaryOperator<AnnotatedDocument> vectors,
    Makings makings) {}
