package org.wenlan.ingest.ocr;

import org.wenlan.core.document.PageBox;

/**
 * A line, or the part of one that stands apart, as a machine read it.
 *
 * @param text not blank
 * @param confidence 0 to 1
 * @param box where it stands on the page
 * @param lead what parts it from the one before: a line end, perhaps two, perhaps an indent behind
 *     it; or a blank, if it goes on with the same line; empty for the first
 */
record RecognisedLine(String text, double confidence, PageBox box, String lead) {}
