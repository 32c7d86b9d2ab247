package org.wenlan.graph;

import org.wenlan.core.document.EntityType;

/**
 * How often a body, a person or a place is named (提及次数).
 *
 * @param type what it is
 * @param name normal form
 * @param documents documents that name it, 1 or more
 * @param sentences sentences that name it, 1 or more
 */
public record EntityCount(EntityType type, String name, long documents, long sentences) {}
