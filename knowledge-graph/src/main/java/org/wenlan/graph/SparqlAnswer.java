package org.wenlan.graph;

/**
 * An answer, ready to be sent.
 *
 * @param format how {@code body} is written
 * @param body the bytes, UTF-8; not copied
 * @param rows rows or triples in it; 1 for ASK
 * @param truncated whether the row limit cut off the rest
 */
public record SparqlAnswer(SparqlFormat format, byte[] body, long rows, boolean truncated) {}
