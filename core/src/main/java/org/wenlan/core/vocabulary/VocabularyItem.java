package org.wenlan.core.vocabulary;

import java.time.Instant;

/**
 * An entry as it is kept.
 *
 * @param id number of the entry, never given twice
 * @param entry what it says
 * @param changedBy account that wrote it last
 * @param changedAt when, to the millisecond
 */
public record VocabularyItem(long id, VocabularyEntry entry, String changedBy, Instant changedAt) {}
