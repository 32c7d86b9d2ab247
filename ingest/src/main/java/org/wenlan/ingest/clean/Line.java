package org.wenlan.ingest.clean;

/**
 * One printed line: a stretch of the canonical text without the blanks around it.
 *
 * @param start first code unit
 * @param end first code unit behind it; greater than {@code start}
 * @param indent blanks in front of it, in half-width columns
 * @param columns printed width without the indent
 * @param afterBlank whether an empty line stands before it
 * @param page page from 1, or 0 if there are none
 */
record Line(int start, int end, int indent, int columns, boolean afterBlank, int page) {}
