package org.wenlan.ingest;

import java.util.List;
import java.util.Optional;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.ParsedDocument;

/**
 * Which version of each stage made a document (制作版本): equal versions of a stage, and equal input,
 * give equal output. Kept with the stored document and in the registry, outside the revision.
 *
 * <p>Always true: no part holds {@code ;} or {@code =}; all parts together have at most 400
 * characters. A blank part means that the stage has no say in such a document.
 *
 * @param parse version of the parser
 * @param ocr what reads pages without text
 * @param clean version of cleaning
 * @param annotate version of the rules and models that find names, dates, relations
 * @param vectors model of the passage vectors
 */
public record Making(String parse, String ocr, String clean, String annotate, String vectors) {

  /** Metadata key of a parsed document. */
  public static final String KEY = "wenlan:making";

  private static final int LONGEST = 400;

  /**
   * @throws IllegalArgumentException if a part cannot be written
   */
  public Making {
    for (String part : List.of(parse, ocr, clean, annotate, vectors)) {
      if (part.contains(";") || part.contains("=")) {
        throw new IllegalArgumentException("a version must not hold ; or =: " + part);
      }
    }
    if (parse.length() + ocr.length() + clean.length() + annotate.length() + vectors.length()
        > LONGEST - 50) {
      throw new IllegalArgumentException("versions are too long: " + parse + ocr + annotate);
    }
  }

  /** In one line: {@code parse=1;ocr=tesseract;clean=1;annotate=fast-1;vectors=bge}. */
  @Override
  public String toString() {
    return "parse=%s;ocr=%s;clean=%s;annotate=%s;vectors=%s"
        .formatted(parse, ocr, clean, annotate, vectors);
  }

  /** Reads what {@link #toString} wrote; empty for anything else. */
  public static Optional<Making> of(String line) {
    String[] parts = line.split(";", -1);
    List<String> names = List.of("parse=", "ocr=", "clean=", "annotate=", "vectors=");
    if (parts.length != names.size()) {
      return Optional.empty();
    }
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].startsWith(names.get(i))) {
        return Optional.empty();
      }
      parts[i] = parts[i].substring(names.get(i).length());
    }
    return Optional.of(new Making(parts[0], parts[1], parts[2], parts[3], parts[4]));
  }

  /** What made a stored document, as it says itself. */
  public static Optional<Making> of(AnnotatedDocument document) {
    return document.document().parsed().metadata().getOrDefault(KEY, List.of()).stream()
        .findFirst()
        .flatMap(Making::of);
  }

  /**
   * Whether a machine read a page of the document, or might read one: it has a page with next to no
   * text.
   */
  public static boolean isPictured(ParsedDocument document) {
    if (document.recognised()) {
      return true;
    }
    List<Integer> starts = document.pages().starts();
    for (int page = 0; page < starts.size(); page++) {
      int end = page + 1 < starts.size() ? starts.get(page + 1) : document.text().length();
      if (visible(document.text(), starts.get(page), end) < FEW) {
        return true;
      }
    }
    return false;
  }

  /** A page number and a blank or two are no text. */
  private static final int FEW = 8;

  private static int visible(String text, int from, int to) {
    int visible = 0;
    for (int at = from; at < to && visible < FEW; at++) {
      if (!Character.isWhitespace(text.charAt(at))) {
        visible++;
      }
    }
    return visible;
  }
}
