package org.wenlan.search.web;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.IndexState;
import org.wenlan.core.search.SearchParameters;
import org.wenlan.search.RecordedVocabulary;
import org.wenlan.search.SearchRecord;

/** A kept search as REST shows it. */
record RecordResponse(
    long id,
    Instant keptAt,
    String keptBy,
    String note,
    String kind,
    String question,
    Map<Facet, Set<String>> filters,
    String order,
    String vocabulary,
    Set<AccessLevel> access,
    IndexState state,
    boolean steady,
    long count,
    String digest,
    String seal,
    boolean whole) {

  static RecordResponse of(SearchRecord record) {
    return new RecordResponse(
        record.id(),
        record.keptAt(),
        record.keptBy(),
        record.note(),
        SearchParameters.parameter(record.asked().question()),
        record.asked().question().text(),
        record.asked().filters(),
        record.asked().order().name(),
        RecordedVocabulary.write(record.asked().vocabulary()),
        record.access(),
        record.state(),
        record.steady(),
        record.count(),
        record.digest(),
        record.seal(),
        record.isWhole());
  }
}
