package org.wenlan.core.graph;

import org.wenlan.core.document.Evidence;

/**
 * A sentence that names a body, a person or a place (提及).
 *
 * @param name the one that is named, in normal form
 * @param documentTitle title of the document
 * @param sentence the sentence, verbatim
 */
public record BodyMention(String name, String documentTitle, Evidence sentence) {}
