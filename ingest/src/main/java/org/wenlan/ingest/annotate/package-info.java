/**
 * Reads a clean text: sentences, names, numbers, dates, citations, relations, catalogue data,
 * keywords, passages with vectors. CoreNLP, HanLP and the embedding model stay here.
 */
@NullMarked
package org.wenlan.ingest.annotate;

import org.jspecify.annotations.NullMarked;
