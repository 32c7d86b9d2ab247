package org.wenlan.ingest.annotate;

/**
 * What the model reads of a passage: a passage alone often does not say what it is about, so the
 * title of its document goes before it (第七条 of which regulation?).
 */
public final class PassageContext {

  /** Stands behind the model in what is noted of vectors: changes when the text to embed does. */
  static final String VERSION = "+title";

  private static final int LONGEST_TITLE = 60;

  private PassageContext() {}

  /**
   * The text to embed.
   *
   * @param title of the document; one already in the passage is not repeated, and of a very long
   *     one the first {@value #LONGEST_TITLE} code units count
   */
  public static String text(String title, String passage) {
    if (title.isBlank() || passage.contains(title)) {
      return passage;
    }
    return title.substring(0, Math.min(title.length(), LONGEST_TITLE)) + "\n" + passage;
  }
}
