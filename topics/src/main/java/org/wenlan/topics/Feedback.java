package org.wenlan.topics;

import java.time.Instant;

/**
 * What a reader says of an item (反馈). A later word replaces an earlier one.
 *
 * @param item number of the item
 * @param readerName who says so
 * @param relevance how well it fits
 * @param useful whether it was of use
 * @param used whether it was made use of
 * @param remark in the reader's words
 * @param givenAt when
 */
public record Feedback(
    long item,
    String readerName,
    Relevance relevance,
    boolean useful,
    boolean used,
    String remark,
    Instant givenAt) {}
