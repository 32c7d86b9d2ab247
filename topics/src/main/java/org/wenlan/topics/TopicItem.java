package org.wenlan.topics;

import java.util.Optional;
import org.wenlan.core.document.DocumentId;

/**
 * A document that matched a topic (候选条目).
 *
 * @param id of the item
 * @param run number of the run that met it
 * @param document the document
 * @param title its title then
 * @param newVersion whether it is a new version of a work the topic has met
 * @param state what has become of it
 * @param reason why it was rejected, or blank
 * @param sameAs the document of which it is another print, or, unless {@code DUPLICATE}, may be
 * @param decidedBy who chose, or blank
 * @param delivery the delivery it went out with
 */
public record TopicItem(
    long id,
    long run,
    DocumentId document,
    String title,
    boolean newVersion,
    ItemState state,
    String reason,
    Optional<DocumentId> sameAs,
    String decidedBy,
    Optional<String> delivery) {}
