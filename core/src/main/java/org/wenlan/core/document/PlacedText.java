package org.wenlan.core.document;

/**
 * A stretch of text and where it stands on its page (版面位置).
 *
 * @param span the stretch, in the text that the owner of this record says
 * @param box where it stands
 */
public record PlacedText(TextSpan span, PageBox box) {}
