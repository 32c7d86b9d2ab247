package org.wenlan.core.find;

/**
 * A term and how many documents have it (词频).
 *
 * @param term a keyword
 * @param documents 1 or more
 */
public record TermCount(String term, long documents) {}
