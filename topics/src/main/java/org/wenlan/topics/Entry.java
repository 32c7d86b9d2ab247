package org.wenlan.topics;

import java.util.Optional;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;

/**
 * An item as it is shown and sent, read from the store at that moment (条目).
 *
 * @param item number of the item
 * @param document the document
 * @param title its title
 * @param reference by GB/T 7714
 * @param line kind, number, issuers and date in one line
 * @param passage words of the document about the topic, at most 120 characters; empty for 题录
 * @param place where they stand, for people
 * @param paragraph its number, from 1
 * @param access who may see the document now
 * @param newVersion whether it is a new version of a work the topic has met
 */
public record Entry(
    long item,
    DocumentId document,
    String title,
    String reference,
    String line,
    Optional<String> passage,
    String place,
    int paragraph,
    AccessLevel access,
    boolean newVersion) {}
