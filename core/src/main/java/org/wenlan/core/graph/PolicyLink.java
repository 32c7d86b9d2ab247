package org.wenlan.core.graph;

import java.util.Optional;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.Evidence;
import org.wenlan.core.document.RelationType;

/**
 * A relation between two policies with its proof (政策关联).
 *
 * @param type what the source says about the target
 * @param source document whose text says it
 * @param sourceTitle its title
 * @param target the document meant, if the library holds it
 * @param targetTitle title of the document meant, as cited, or its number if no title was cited
 * @param evidence the sentence of the source that says so
 * @param confidence 0..1
 */
public record PolicyLink(
    RelationType type,
    DocumentId source,
    String sourceTitle,
    Optional<DocumentId> target,
    String targetTitle,
    Evidence evidence,
    double confidence) {}
