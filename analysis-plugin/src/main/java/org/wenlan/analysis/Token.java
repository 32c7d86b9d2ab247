package org.wenlan.analysis;

/**
 * One token before it goes to Lucene.
 *
 * @param start first code unit in the folded text
 * @param end after its last code unit
 * @param position running number of its first character or word
 * @param term what is indexed or looked up
 */
record Token(int start, int end, int position, String term) {}
