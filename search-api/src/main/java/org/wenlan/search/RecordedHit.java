package org.wenlan.search;

import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;

/**
 * A document a kept search found.
 *
 * @param document its id
 * @param title as it was then, cut at 500 characters
 * @param access who might see it then
 */
public record RecordedHit(DocumentId document, String title, AccessLevel access) {}
