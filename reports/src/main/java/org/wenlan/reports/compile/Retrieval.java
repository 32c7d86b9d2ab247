package org.wenlan.reports.compile;

import java.util.List;
import java.util.Optional;

/**
 * How the documents for a topic were searched for.
 *
 * @param found documents the index counted, both searches together
 * @param wider words of the second, wider search (扩检), if there was one
 * @param sources documents read, best first
 */
record Retrieval(long found, Optional<String> wider, List<Source> sources) {}
