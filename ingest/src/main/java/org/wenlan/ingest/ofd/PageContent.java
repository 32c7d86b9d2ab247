package org.wenlan.ingest.ofd;

/** Takes what a page consists of, piece by piece, from the bottom to the top. */
interface PageContent {

  /**
   * Characters.
   *
   * @param whole from the space they are drawn in to that of the page
   */
  void glyphs(Item.Glyphs glyphs, Matrix whole);

  /**
   * An image.
   *
   * @param part name of the image
   * @param place from the unit square to the page
   */
  void picture(String part, Matrix place);

  /** Lines and areas. */
  void path(Item.Path path, Matrix whole);
}
