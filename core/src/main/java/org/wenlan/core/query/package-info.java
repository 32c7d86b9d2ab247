/**
 * The expert language (专业检索): its trees, how they are read and how they are written.
 *
 * <p>Everybody who asks or records a question speaks it: the index, the pages, novelty searches. It
 * knows no search engine.
 */
@NamedInterface("query")
@NullMarked
package org.wenlan.core.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
