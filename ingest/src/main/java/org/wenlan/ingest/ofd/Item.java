package org.wenlan.ingest.ofd;

/** What text is made of in a page, a template, an annotation or a drawing that others refer to. */
sealed interface Item {

  /**
   * Characters that follow each other.
   *
   * @param x place of each character; as long as {@code words} in code points
   * @param y base line of each character
   * @param size of the type
   * @param place from the space of {@code x} and {@code y} to that of the whole
   */
  record Glyphs(String words, double[] x, double[] y, double size, Matrix place) implements Item {

    @Override
    public String toString() {
      return "Glyphs[%d chars]".formatted(words.length());
    }
  }

  /** A drawing that is defined elsewhere (复合对象). */
  record Drawing(String resource, Matrix place) implements Item {}

  /** An image, by its id in the resources. */
  record Picture(String resource) implements Item {}

  /** A template page that lies under or over this one (模板页). */
  record Template(String id) implements Item {}
}
