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
   * @param colour red, green, blue, eight bits each
   */
  record Glyphs(String words, double[] x, double[] y, double size, Matrix place, int colour)
      implements Item {

    @Override
    public String toString() {
      return "Glyphs[%d chars]".formatted(words.length());
    }
  }

  /** A drawing that is defined elsewhere (复合对象). */
  record Drawing(String resource, Matrix place) implements Item {}

  /** An image, by its id in the resources; {@code place} takes the unit square to the whole. */
  record Picture(String resource, Matrix place) implements Item {}

  /**
   * Lines and areas (图形对象).
   *
   * @param data abbreviated data
   * @param stroke colour of the line, or -1 for none
   * @param fill colour of the area, or -1 for none
   * @param lineWidth in millimetres
   */
  record Path(String data, Matrix place, int stroke, int fill, double lineWidth) implements Item {}

  /** A template page that lies under or over this one (模板页). */
  record Template(String id) implements Item {}
}
