package org.wenlan.novelty.report;

/**
 * Who answers for a report, as printed; it is no part of the digest, since it is known only later.
 *
 * @param searcher 查新员 and title
 * @param reviewer 审核员 and title
 * @param date day of signing
 */
public record SignatureData(String searcher, String reviewer, String date) {}
