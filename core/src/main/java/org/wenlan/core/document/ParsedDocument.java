package org.wenlan.core.document;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;

/**
 * Plain text and metadata taken from one source file, before any cleaning (解析结果).
 *
 * <p>Always true: {@code text} is not blank and has at most {@value #MAX_TEXT_CHARS} UTF-16 code
 * units; {@code metadata} and its lists cannot be changed. Positions elsewhere ({@link TextSpan})
 * refer to {@link CleanDocument}, never to this text.
 *
 * @param source the file the text came from
 * @param mediaType media type as detected from the bytes, lower case, without parameters
 * @param text extracted text
 * @param pages where pages start in {@code text}
 * @param metadata values by key as the parser reported them; keys as Tika names them
 * @param recognition which pages a machine read from their picture (机器识别); such text is not
 *     proofread
 */
public record ParsedDocument(
    SourceFile source,
    String mediaType,
    String text,
    PageMap pages,
    Map<String, List<String>> metadata,
    Recognition recognition) {

  /** Longest text kept, in UTF-16 code units; at most 20 MB of heap per document. */
  public static final int MAX_TEXT_CHARS = 10_000_000;

  /**
   * @throws IllegalArgumentException if the text is blank or too long; the message names limit,
   *     value and document
   */
  public ParsedDocument {
    if (text.isBlank()) {
      throw new IllegalArgumentException("text must not be blank, document " + source.id());
    }
    if (text.length() > MAX_TEXT_CHARS) {
      throw new IllegalArgumentException(
          "text must have at most %d UTF-16 code units, got %d, document %s"
              .formatted(MAX_TEXT_CHARS, text.length(), source.id()));
    }
    for (RecognisedPage page : recognition.pages()) {
      for (PlacedText line : page.lines()) {
        if (line.span().end() > text.length()) {
          throw new IllegalArgumentException(
              "line %s ends outside a text of %d code units, document %s"
                  .formatted(line.span(), text.length(), source.id()));
        }
      }
    }
    metadata =
        metadata.entrySet().stream()
            .collect(toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
  }

  /** Metadata key that every catalogue record has, and nothing else: what kind of entry it is. */
  public static final String RECORD_KIND = "record:kind";

  /** Whether the source is a catalogue record, which says in fields who, where and when (目录记录). */
  public boolean isRecord() {
    return metadata.containsKey(RECORD_KIND);
  }

  /** The same text with other values. */
  public ParsedDocument with(Map<String, List<String>> other) {
    return new ParsedDocument(source, mediaType, text, pages, other, recognition);
  }

  /** The same text of bytes that lie elsewhere. */
  public ParsedDocument lying(SourceFile elsewhere) {
    return new ParsedDocument(elsewhere, mediaType, text, pages, metadata, recognition);
  }

  /** Content address of the source. */
  public DocumentId id() {
    return source.id();
  }

  /** Whether a machine read any of the text from a picture. */
  public boolean recognised() {
    return !recognition.isEmpty();
  }

  /** Short form for logs; never prints the text. */
  @Override
  public String toString() {
    return "ParsedDocument[%s, %s, %d chars]".formatted(id(), mediaType, text.length());
  }
}
