package org.wenlan.testkit;

import org.wenlan.core.find.ResultPages;
import org.wenlan.core.find.SimilarDocuments;
import org.wenlan.core.find.Spelling;
import org.wenlan.core.find.Suggestions;
import org.wenlan.core.find.TrendAnalysis;

/** The finding aids over one index. */
public record FindingAids(
    TrendAnalysis trends,
    Suggestions suggestions,
    Spelling spelling,
    SimilarDocuments similar,
    ResultPages pages) {}
